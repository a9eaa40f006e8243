import { describeEvidence } from '../../core/evidence/describe';
import { questionMatrix, type MatrixRow, type QuestionMatrix } from '../../core/evidence/questionMatrix';
import type { EvidenceData } from '../../core/evidence/schema';
import { claimText, gapWords, sensitivityWords, shortNames, standingOf, verdictOf, type NameOf } from '../../core/exchange/hypothesesWords';
import type { CaseIndex } from '../../core/index/caseIndex';
import { UserError } from '../../core/userError';
import { type CaseOptions, readCaseLeniently } from '../readCase';
import { table } from '../table';
import { json, type Terminal } from '../terminal';

/** `dossier ach`: the matrix of a question's competing hypotheses. */
export async function ach(id: string, folder: string | undefined, options: CaseOptions & { readonly json?: boolean }, terminal: Terminal): Promise<void> {
  const { index } = await readCaseLeniently(folder, options, terminal);
  const matrix = questionMatrix(index.evidence, id);
  if (!matrix) throw new UserError(`The question ${id} is not in the case; see dossier list questions.`);
  terminal.print(options.json === true ? json(asJson(index, id, matrix)) : asText(index, matrix));
}

function asJson(index: CaseIndex, id: string, matrix: QuestionMatrix): object {
  const { outcome: { scores, survivors, undecided } } = matrix;
  return {
    id, question: matrix.question.text,
    hypotheses: scores.map(({ hypothesis, inconsistency, unrated }) => ({
      id: hypothesis, text: index.claim(hypothesis)?.text ?? null, inconsistency, complete: unrated.length === 0, unrated,
    })),
    survivors, undecided, sensitivity: matrix.sensitivity, restsOn: matrix.restsOn,
    evidence: matrix.rows.map((row) => rowAsJson(index.evidence, matrix, row)),
    withdrawn: matrix.withdrawn.map((row) => rowAsJson(index.evidence, matrix, row)),
  };
}

function rowAsJson(data: EvidenceData, { hypotheses }: QuestionMatrix, { id, ratings, diagnosticity, credibility, relevance, isGraded }: MatrixRow): object {
  return {
    id, summary: summaryOf(data, id), credibility: data.evidence.get(id)?.credibility ?? null, graded: isGraded,
    weights: { credibility, relevance }, diagnosticity: diagnosticity ?? null,
    ratings: Object.fromEntries(hypotheses.map((hypothesis) => [hypothesis, ratings.get(hypothesis) ?? null])),
  };
}

function asText(index: CaseIndex, matrix: QuestionMatrix): string {
  const nameOf = shortNames(matrix);
  const blocks = [
    `${matrix.question.text}\n`, hypothesisTable(index, matrix, nameOf), matrixTable(index.evidence, matrix, nameOf),
    lines(verdictOf(matrix, nameOf)),
    ...(matrix.rows.length > 0 && matrix.hypotheses.length > 1 ? [lines(sensitivityWords(matrix, nameOf)), lines(gapWords(matrix, nameOf))] : []),
  ];
  return blocks.filter((block) => block !== '').join('\n');
}

function lines(sentences: readonly string[]): string {
  return sentences.map((sentence) => `${sentence}\n`).join('');
}

function hypothesisTable(index: CaseIndex, matrix: QuestionMatrix, nameOf: NameOf): string {
  if (matrix.hypotheses.length === 0) return '';
  return table([
    { heading: '', cell: ({ hypothesis }) => nameOf(hypothesis) },
    { heading: 'INCONSISTENCY', cell: ({ inconsistency }) => inconsistency.toFixed(2).padStart('INCONSISTENCY'.length) },
    { heading: 'STANDING', cell: ({ hypothesis }) => standingOf(matrix, hypothesis) },
    { heading: 'CLAIM', cell: ({ hypothesis }) => hypothesis },
    { heading: 'HYPOTHESIS', cell: ({ hypothesis }) => claimText(index, hypothesis) },
  ], matrix.outcome.scores);
}

function matrixTable(data: EvidenceData, { hypotheses, rows, withdrawn }: QuestionMatrix, nameOf: NameOf): string {
  const gone = new Set(withdrawn);
  if (rows.length + withdrawn.length === 0 || hypotheses.length === 0) return '';
  return table<MatrixRow>([
    { heading: '', cell: ({ id }) => nameOf(id) },
    ...hypotheses.map((hypothesis) => ({ heading: nameOf(hypothesis), cell: ({ ratings }: MatrixRow) => ratings.get(hypothesis) ?? '?' })),
    { heading: 'DIAGNOSTICITY', cell: (row) => gone.has(row) ? 'withdrawn' : row.diagnosticity?.toFixed(2) ?? 'unknown' },
    { heading: 'CREDIBILITY', cell: ({ id, isGraded, credibility }) => isGraded ? `${String(data.evidence.get(id)?.credibility)} (${credibility})` : 'unknown (medium)' },
    { heading: 'RELEVANCE', cell: ({ relevance }) => relevance },
    { heading: 'ID', cell: ({ id }) => id },
    { heading: 'EVIDENCE', cell: ({ id }) => summaryOf(data, id) },
  ], [...rows, ...withdrawn]);
}

function summaryOf(data: EvidenceData, id: string): string {
  const item = data.evidence.get(id);
  return item ? describeEvidence(item, data) : id;
}
