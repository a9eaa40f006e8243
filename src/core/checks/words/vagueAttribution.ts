import type { Finding } from '../checkProblems';
import type { ClaimWords } from './claimWords';

/** Attribution that names nobody; for claims that no source stands behind. */
export function vagueAttribution({ text, terms }: ClaimWords): readonly Finding[] {
  return terms.filter(({ kind }) => kind === 'attribution')
    .map((term) => ({ code: 'vague-attribution', args: { words: text.slice(term.start, term.end) }, words: term }));
}
