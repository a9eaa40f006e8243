import { describeEvidence } from '../evidence/describe';
import { markingOf } from '../evidence/markings';
import { questionMatrix, type MatrixRow, type QuestionMatrix } from '../evidence/questionMatrix';
import type { EvidenceData } from '../evidence/schema';
import type { CaseIndex } from '../index/caseIndex';
import { ratings, ratingWording } from '../tradecraft/ratings';
import { claimText, gapWords, sensitivityWords, shortNames, standingOf, verdictOf, type NameOf } from './hypothesesWords';
import { inlineText } from './inlineText';
import { markdownTable } from './markdownTable';

/** A question's competing hypotheses as Markdown: the scores, the matrix, and what they hang on, in words. */
export function hypothesesDocument(index: CaseIndex, id: string): string {
  const matrix = questionMatrix(index.evidence, id);
  if (!matrix) return `# ${id}\n\nThis question is not in the case any more.\n`;
  const nameOf = shortNames(matrix);
  const parts = [
    `# ${inlineText(matrix.question.text)}`,
    `*Competing hypotheses, ${id}: worked out from the links of the claims.*`,
    ...hypothesisParts(index, matrix, nameOf), ...matrixParts(index.evidence, matrix, nameOf), ...restParts(index, matrix, nameOf), method,
  ];
  return `${parts.join('\n\n')}\n`;
}

const method = `## How it is worked out

Ratings: ${ratings.map((rating) => `${rating} ${ratingWording[rating]}`).join(', ')}; ? not rated yet.

An inconsistency counts 1, a strong one 2, times the weights of its item: credibility (1–2 high, 3 medium, 4–5 low) and relevance to the question; high is √2, medium 1, low 1/√2. The hypothesis closest to 0 survives best. Credibility 6 and no grade mean unknown, so they weigh as medium. Diagnosticity is the standard deviation of an item’s ratings from −2 to 2, a measure of Dossier’s own: 0 tells no hypothesis from another.`;

function hypothesisParts(index: CaseIndex, matrix: QuestionMatrix, nameOf: NameOf): readonly string[] {
  const verdict = verdictOf(matrix, nameOf).map((sentence) => `**${sentence}**`).join(' ');
  if (matrix.hypotheses.length === 0) return [verdict];
  const rows = matrix.outcome.scores.map(({ hypothesis, inconsistency }) => [
    nameOf(hypothesis), signed(inconsistency), standingOf(matrix, hypothesis), `${inlineText(claimText(index, hypothesis))} (${hypothesis})`,
  ]);
  return [verdict, markdownTable([{ heading: '' }, { heading: 'Inconsistency', align: 'right' }, { heading: 'Standing' }, { heading: 'Hypothesis' }], rows)];
}

function matrixParts(data: EvidenceData, matrix: QuestionMatrix, nameOf: NameOf): readonly string[] {
  const { hypotheses, rows } = matrix;
  if (hypotheses.length === 0 || rows.length === 0) return [];
  return [
    '## Matrix', 'Read it across: what tells the hypotheses apart stands first.', matrixTable(data, matrix, rows, nameOf),
    '## What the result hangs on', listed(sensitivityWords(matrix, nameOf)),
  ];
}

function matrixTable(data: EvidenceData, { hypotheses, withdrawn }: QuestionMatrix, rows: readonly MatrixRow[], nameOf: NameOf): string {
  const columns = [
    { heading: '' }, ...hypotheses.map((hypothesis) => ({ heading: nameOf(hypothesis), align: 'center' as const })),
    { heading: 'Diagnosticity', align: 'right' as const }, { heading: 'Credibility' }, { heading: 'Relevance' }, { heading: 'Evidence' },
  ];
  return markdownTable(columns, rows.map((row) => [
    nameOf(row.id), ...hypotheses.map((hypothesis) => row.ratings.get(hypothesis) ?? '?'), rows === withdrawn ? '–' : row.diagnosticity?.toFixed(2) ?? 'unknown',
    credibilityOf(data, row), row.relevance, evidenceWords(data, row.id),
  ]));
}

function credibilityOf({ evidence }: EvidenceData, { id, isGraded, credibility }: MatrixRow): string {
  return isGraded ? `${String(evidence.get(id)?.credibility)} (${credibility})` : 'unknown (medium)';
}

function evidenceWords(data: EvidenceData, id: string): string {
  const item = data.evidence.get(id);
  if (!item) return id;
  const marking = markingOf(item, data);
  return `${inlineText(describeEvidence(item, data))} (${id}${marking === undefined ? '' : `, ${marking}`})`;
}

function restParts(index: CaseIndex, matrix: QuestionMatrix, nameOf: NameOf): readonly string[] {
  const gaps = gapWords(matrix, nameOf);
  const { withdrawn, restsOn } = matrix;
  return [
    ...(gaps.length > 0 && matrix.rows.length > 0 ? ['## Gaps', listed(gaps)] : []),
    ...(withdrawn.length > 0 ? [
      '## Withdrawn', 'Their sources are retracted, or copy nothing but retracted ones. They lend nothing: they count in no score and are no gap.',
      matrixTable(index.evidence, matrix, withdrawn, nameOf),
    ] : []),
    ...(restsOn.length > 0 ? ['## Other claims', 'What hypotheses rest on besides evidence; the matrix leaves it out.',
      listed(restsOn.map((id) => `${inlineText(claimText(index, id))} (${id})`))] : []),
  ];
}

function listed(sentences: readonly string[]): string {
  return sentences.map((sentence) => `- ${sentence}`).join('\n');
}

/** With a real minus sign. */
function signed(score: number): string {
  return score.toFixed(2).replace('-', '−');
}
