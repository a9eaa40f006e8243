import type { Claim } from '../../evidence/schema';
import { bandOf, percentages, scaleLabels, type ScaleName } from '../../tradecraft/likelihood';
import type { Finding } from '../checkProblems';
import { sentenceStarts } from './sentenceStarts';
import { likelihoodsOf, type Term } from './terms';
import type { ClaimWords } from './claimWords';

/** A likelihood and a level of confidence in one sentence, which ICD 203, D.6.e(2), says not to combine; at the confidence. */
export function likelihoodWithConfidence({ text, terms }: ClaimWords): readonly Finding[] {
  const confident = terms.filter(({ kind }) => kind === 'confidence');
  const likely = terms.filter(({ kind }) => kind === 'likelihood');
  if (confident.length === 0 || likely.length === 0) return [];
  const sentenceOf = sentenceStarts(text);
  return confident.flatMap((term) => {
    const other = likely.find((each) => sentenceOf(each.start) === sentenceOf(term.start));
    return other ? [{ code: 'likelihood-with-confidence' as const, args: { words: term.words, likelihood: other.words }, words: term }] : [];
  });
}

/** Terms of the other scale that are none of the case's own. */
export function otherScaleTerms({ terms }: ClaimWords, scale: ScaleName): readonly Finding[] {
  if (scale === 'none') return [];
  return terms.filter(({ kind, words }) => kind === 'likelihood' && likelihoodsOf(words).every((term) => term.scale !== scale))
    .map((term) => ({ code: 'other-scale-term', args: { words: term.words, scale: scaleLabels[scale] }, words: term }));
}

/** Words that say another band than the record of the claim; not where one of several terms says what the record says, nor where a term is taken back. */
export function wordsAgainstRecord({ terms }: ClaimWords, { likelihood }: Pick<Claim, 'likelihood'>, scale: ScaleName): readonly Finding[] {
  const recorded = likelihood === undefined ? undefined : bandOf(scale, likelihood);
  const said = terms.filter(({ kind }) => kind === 'likelihood').flatMap((term) => likelihoodsOf(term.words)
    .filter((each) => each.scale === scale).map(({ band }) => ({ term, band })));
  const [first] = said;
  if (!recorded || likelihood === undefined || !first || said.some(({ term, band }) => term.isNegated || band === recorded)) return [];
  const args = { words: first.term.words, band: percentages(first.band), likelihood, recorded: percentages(recorded) };
  return [{ code: 'words-against-record', args, words: first.term }];
}

/** What a claim's term says, where it has a place on a scale. */
export interface SaidTerm<Place> {
  readonly place: Place;
  readonly term: Term;
}

/** What in an article was said first of each series, and the first term that is of another; ICD 203 asks for one series, and a case without a scale for one scale. */
export function mixedTerms<Place>(said: readonly SaidTerm<Place>[], scale: ScaleName): (SaidTerm<Place> & { readonly finding: Finding }) | undefined {
  const groupOf = scale === 'icd-203' ? seriesOf : scale === 'none' ? scaleOf : () => undefined;
  const grouped = said.filter(({ term }) => term.kind === 'likelihood').map((each) => ({ ...each, group: groupOf(each.term) })).filter(({ group }) => group !== undefined);
  const [first] = grouped;
  const other = grouped.find(({ group }) => group !== first?.group);
  if (!first || !other) return undefined;
  const code = scale === 'none' ? 'mixed-scales' : 'mixed-series';
  const finding: Finding = { code, args: { words: other.term.words, other: first.term.words }, words: other.term };
  return { place: other.place, term: other.term, finding };
}

function seriesOf({ words }: Term): number | undefined {
  return likelihoodsOf(words).find(({ scale }) => scale === 'icd-203')?.series;
}

/** A term that is on both scales is of neither. */
function scaleOf({ words }: Term): string | undefined {
  const scales = likelihoodsOf(words).map(({ scale }) => scale);
  return scales.length === 1 ? scales[0] : undefined;
}
