import { takesBack, type Relation } from '../tradecraft/claimTerms';
import type { Claim } from './schema';

/** How many of a claim's links support it, refute it, or do neither. */
export interface Balance {
  readonly supports: number;
  readonly refutes: number;
  readonly others: number;
}

/** Counts the links of a claim; all zero where it has no record. */
export function balanceOf(claim: Claim | undefined): Balance {
  const relations = [...(claim?.links?.values() ?? [])].map(({ relation }) => relation);
  const supports = relations.filter((relation) => relation === 'supports').length;
  const refutes = relations.filter((relation) => relation === 'refutes').length;
  return { supports, refutes, others: relations.length - supports - refutes };
}

/** The sign of one link: ▲ supports, ▼ refutes, ◆ does neither. */
export function signOf(relation: Relation): string {
  if (relation === 'supports') return '▲';
  return relation === 'refutes' ? '▼' : '◆';
}

/** The mark of a claim: "▲2 ▼1", "◆1" for what is neither, "○" for no evidence yet. */
export function balanceMark({ supports, refutes, others }: Balance): string {
  const counts = [['supports', supports], ['refutes', refutes], ['neutral', others]] as const;
  return counts.filter(([, count]) => count > 0).map(([relation, count]) => `${signOf(relation)}${count}`).join(' ') || '○';
}

/** The mark of a claim with the word for an assessment that takes its words back, "▲2 ▼1 contested". */
export function claimMark(claim: Claim | undefined): string {
  const mark = balanceMark(balanceOf(claim));
  const { assessment } = claim ?? {};
  return takesBack(assessment) ? `${mark} ${assessment}` : mark;
}
