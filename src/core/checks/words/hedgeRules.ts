import type { Span } from '../../model';
import type { Finding } from '../checkProblems';
import type { ClaimWords } from './claimWords';
import type { Term } from './terms';

const between = /^\s+(?:(?:be|been|have|well|also|still|even|yet|very)\s+)?$/iu;

/** Two expressions of likelihood side by side, at least one of them on no scale: “could potentially”, “may well possibly”. */
export function stackedHedges({ text, terms }: ClaimWords): readonly Finding[] {
  return stacks({ text, terms }).map((words) => ({ code: 'stacked-hedges', args: { words: text.slice(words.start, words.end) }, words }));
}

/** Expressions that carry the judgement and are on no scale; not those that `isStackReported` already tells of. */
export function offScaleTerms({ text, terms }: ClaimWords, isStackReported: boolean): readonly Finding[] {
  const told = isStackReported ? stacks({ text, terms }) : [];
  return terms.filter((term) => term.kind === 'hedge' && !told.some(({ start, end }) => start <= term.start && term.end <= end))
    .map((term) => ({ code: 'off-scale-term', args: { words: text.slice(term.start, term.end) }, words: term }));
}

function stacks({ text, terms }: ClaimWords): readonly Span[] {
  const found: Span[] = [];
  const uncertain = terms.filter(({ kind }) => kind === 'hedge' || kind === 'likelihood');
  for (const [at, term] of uncertain.entries()) {
    const before = uncertain[at - 1];
    if (before && isStacked(text, before, term) && (found.at(-1)?.end ?? 0) <= before.start) found.push({ start: before.start, end: term.end });
  }
  return found;
}

function isStacked(text: string, before: Term, term: Term): boolean {
  return (before.kind === 'hedge' || term.kind === 'hedge') && between.test(text.slice(before.end, term.start));
}
