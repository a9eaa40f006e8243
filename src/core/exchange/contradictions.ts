import { balanceOf, type Balance } from '../evidence/balance';
import type { Claim } from '../evidence/schema';
import { takesBack } from '../tradecraft/claimTerms';
import { inlineText } from './inlineText';

/** A claim of a report, by the number that it has there. */
interface NumberedClaim {
  readonly number: number;
  readonly text: string;
  readonly record: Claim | undefined;
}

/** What is to be read before the claims: those that are contested, refuted or withdrawn, and those that evidence refutes. */
export function contradictionParts(claims: readonly NumberedClaim[]): readonly string[] {
  const found = claims.filter(({ record }) => takesBack(record?.assessment) || balanceOf(record).refutes > 0);
  if (found.length === 0) return [];
  const lines = found.map(({ number, text, record }) =>
    `- claim ${number} (${[record?.assessment ?? 'not assessed', balanceWords(balanceOf(record))].join('; ')}): ${inlineText(text)}`);
  return ['## Contradictions', 'Contested, refuted or withdrawn, or with evidence against them:', lines.join('\n')];
}

/** The sentence that stands below a claim which must not be taken for what it says; undefined for any other. */
export function contradictionSentence(record: Claim | undefined): string | undefined {
  const { assessment } = record ?? {};
  if (!takesBack(assessment)) return undefined;
  return `**${assessment.charAt(0).toUpperCase()}${assessment.slice(1)}: ${balanceWords(balanceOf(record))}.**`;
}

function balanceWords({ supports, refutes }: Balance): string {
  return `${supports} supporting, ${refutes} refuting`;
}
