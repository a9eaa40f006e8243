import type { Span } from '../../model';
import { quotedSpans } from './quotedSpans';
import { termsIn, type Term } from './terms';

/** The words of a claim and what was found in them, without what somebody else says there. */
export interface ClaimWords {
  readonly text: string;
  readonly terms: readonly Term[];
}

/** Reads the words of a claim; `apart` is what in them is code or a block quote. */
export function claimWords(text: string, apart: readonly Span[] = []): ClaimWords {
  const found = termsIn(text);
  if (found.length === 0) return { text, terms: found };
  const others = [...apart, ...quotedSpans(text)];
  return { text, terms: found.filter((term) => !others.some(({ start, end }) => start < term.end && term.start < end)) };
}
