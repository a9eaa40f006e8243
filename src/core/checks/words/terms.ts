import { lazily } from '../../lazily';
import type { Span } from '../../model';
import { confidenceStatements } from '../../tradecraft/confidenceWords';
import { gradableTerms, offScaleDegrees, offScaleHedges, type HedgeForm } from '../../tradecraft/hedges';
import { likelihoodWords, type LikelihoodTerm } from '../../tradecraft/likelihood';
import { vagueAttributions } from '../../tradecraft/attribution';
import { isMeant } from './meaning';

/** What an expression in a claim's words is. */
export type TermKind = 'likelihood' | 'hedge' | 'confidence' | 'attribution';

/** An expression in a text, at its place there. */
export interface Term extends Span {
  readonly kind: TermKind;
  /** As the tables write it: in lower case, with single spaces. */
  readonly words: string;
  /** Whether the sentence takes it back: “not likely”. */
  readonly isNegated: boolean;
}

/** A term of a scale, or of both. */
export function likelihoodsOf(words: string): readonly LikelihoodTerm[] {
  return byWords().get(words) ?? [];
}

/** How an expression that is on no scale stands in its sentence. */
export function hedgeForm(words: string): HedgeForm {
  return forms().get(words) ?? 'phrase';
}

/** Every expression of the tables in a text, in order and without overlap, the longest first where several begin; what means something else there is left out. */
export function termsIn(text: string): readonly Term[] {
  const found: Term[] = [];
  for (const match of text.matchAll(pattern())) {
    const kind = kindOf(match.groups ?? {});
    const words = match[0].toLowerCase().replace(/\s+/gu, ' ').replaceAll('’', '\'');
    const meaning = isMeant({ text, kind, words, start: match.index, end: match.index + match[0].length });
    if (meaning !== 'else') found.push({ kind, words, start: match.index, end: match.index + match[0].length, isNegated: meaning === 'opposite' });
  }
  return found;
}

const byWords = lazily(() => {
  const terms = new Map<string, LikelihoodTerm[]>();
  for (const term of likelihoodWords()) terms.set(term.words, [...terms.get(term.words) ?? [], term]);
  return terms;
});
const forms = lazily(() => new Map(offScaleHedges.map(({ words, form }) => [words, form])));
const degrees = () => offScaleDegrees.flatMap((degree) => gradableTerms.map((term) => `${degree} ${term}`));

/** A phrase of the tables as a pattern: any white space for a space, either apostrophe. */
function phrase(words: string): string {
  return words.replaceAll(' ', String.raw`\s+`).replaceAll('\'', '[\'’]');
}

/** The longest first, since the first that fits is taken. */
function anyOf(phrases: readonly string[]): string {
  return [...new Set(phrases)].sort((one, other) => other.length - one.length).map(phrase).join('|');
}

const pattern = lazily(() => new RegExp(String.raw`(?<![\p{L}\p{N}_’'-])(?:` + [
  `(?<attribution>${vagueAttributions.join('|')})`,
  `(?<confidence>${confidenceStatements.join('|')})`,
  `(?<hedge>${anyOf([...offScaleHedges.map(({ words }) => words), ...degrees()])})`,
  `(?<likelihood>${anyOf(likelihoodWords().map(({ words }) => words))})`,
].join('|') + String.raw`)(?![\p{L}\p{N}_]|[’']\p{L}|-\p{L})`, 'giu'));

function kindOf({ attribution, confidence, hedge }: Readonly<Record<string, string | undefined>>): TermKind {
  if (attribution !== undefined) return 'attribution';
  if (confidence !== undefined) return 'confidence';
  return hedge === undefined ? 'likelihood' : 'hedge';
}
