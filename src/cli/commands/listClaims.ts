import type { CaseIndex } from '../../core/index/caseIndex';
import { table } from '../table';

interface ClaimRow {
  readonly id: string;
  readonly text: string;
  readonly document: string | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly likelihood: string | null;
  readonly confidence: string | null;
  readonly assessment: string | null;
  readonly links: number;
}

export function claimRows(index: CaseIndex): readonly ClaimRow[] {
  return index.claims().map(({ id, text, document, tag, record }) => ({
    id,
    text,
    document: document ?? null,
    line: tag?.line ?? null,
    column: tag?.column ?? null,
    likelihood: record?.likelihood ?? null,
    confidence: record?.confidence ?? null,
    assessment: record?.assessment ?? null,
    links: record?.links?.size ?? 0,
  }));
}

export function claimTable(rows: readonly ClaimRow[]): string {
  return table([
    { heading: 'ID', cell: ({ id }) => id },
    { heading: 'PLACE', cell: ({ document, line }) => (document === null ? 'in no article' : `${document}:${String(line)}`) },
    { heading: 'LIKELIHOOD', cell: ({ likelihood }) => likelihood },
    { heading: 'CONFIDENCE', cell: ({ confidence }) => confidence },
    { heading: 'ASSESSMENT', cell: ({ assessment }) => assessment },
    { heading: 'LINKS', cell: ({ links }) => links },
    { heading: 'CLAIM', cell: ({ text }) => text },
  ], rows);
}
