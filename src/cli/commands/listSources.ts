import { authorsOf, dateOf, reliabilityOf } from '../../core/evidence/describe';
import type { EvidenceData } from '../../core/evidence/schema';
import { table } from '../table';

interface SourceRow {
  readonly id: string;
  readonly type: string;
  readonly title: string | null;
  /** As it is cited: the authors, else the publisher. */
  readonly author: string | null;
  /** EDTF as far as it is known, or words. */
  readonly date: string | null;
  readonly url: string | null;
  readonly reliability: string | null;
  readonly retracted: string | null;
  readonly marking: string | null;
  /** How many items of evidence come from it. */
  readonly evidence: number;
}

export function sourceRows(data: EvidenceData): readonly SourceRow[] {
  const items = new Map<string, number>();
  for (const { source } of data.evidence.values()) items.set(source, (items.get(source) ?? 0) + 1);
  return [...data.sources].map(([id, source]) => ({
    id,
    type: source.csl.type,
    title: source.csl.title ?? null,
    author: authorsOf(source, data) ?? null,
    date: dateOf(source) ?? null,
    url: source.csl.URL ?? null,
    reliability: reliabilityOf(source, data) ?? null,
    retracted: source.retracted ?? null,
    marking: source.marking ?? null,
    evidence: items.get(id) ?? 0,
  }));
}

export function sourceTable(rows: readonly SourceRow[]): string {
  return table([
    { heading: 'ID', cell: ({ id }) => id },
    { heading: 'DATE', cell: ({ date }) => date },
    { heading: 'RELIABILITY', cell: ({ reliability }) => reliability },
    { heading: 'EVIDENCE', cell: ({ evidence }) => evidence },
    { heading: 'MARKING', cell: ({ marking }) => marking },
    { heading: 'AUTHOR', cell: ({ author }) => author },
    { heading: 'TITLE', cell: ({ title, retracted }) => (retracted === null ? title : `${title ?? ''} (retracted ${retracted})`) },
  ], rows);
}
