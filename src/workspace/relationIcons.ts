import type { Relation } from '../core/tradecraft/claimTerms';

/** The product icon of what a link means for its claim; the shape says it without colour. */
export const relationIcons: Readonly<Record<Relation, string>> = {
  supports: 'triangle-up', refutes: 'triangle-down', neutral: 'dash', 'not-applicable': 'circle-slash',
};
