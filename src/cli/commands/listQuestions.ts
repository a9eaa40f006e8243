import { questionMatrix } from '../../core/evidence/questionMatrix';
import type { EvidenceData } from '../../core/evidence/schema';
import { table } from '../table';

interface QuestionRow {
  readonly id: string;
  readonly text: string;
  readonly hypotheses: number;
  readonly evidence: number;
  /** Ratings that are missing. */
  readonly gaps: number;
}

export function questionRows(data: EvidenceData): readonly QuestionRow[] {
  return [...data.questions].map(([id, { text }]) => {
    const matrix = questionMatrix(data, id);
    const gaps = matrix?.outcome.scores.reduce((sum, { unrated }) => sum + unrated.length, 0);
    return { id, text, hypotheses: matrix?.hypotheses.length ?? 0, evidence: matrix?.rows.length ?? 0, gaps: gaps ?? 0 };
  });
}

export function questionTable(rows: readonly QuestionRow[]): string {
  return table([
    { heading: 'ID', cell: ({ id }) => id },
    { heading: 'HYPOTHESES', cell: ({ hypotheses }) => hypotheses },
    { heading: 'EVIDENCE', cell: ({ evidence }) => evidence },
    { heading: 'GAPS', cell: ({ gaps }) => gaps },
    { heading: 'QUESTION', cell: ({ text }) => text },
  ], rows);
}
