import type { EvidenceData, Source } from '../../core/evidence/schema';
import { table } from '../table';

interface SourceRow {
  readonly id: string;
  readonly type: string;
  readonly title: string | null;
  readonly authors: readonly string[];
  /** As far as it is known: `2024-05-28`, `2024-05`, `2024`, or in words. */
  readonly date: string | null;
  readonly url: string | null;
  readonly reliability: string | null;
  readonly retracted: string | null;
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
    authors: authors(source),
    date: issued(source) ?? null,
    url: source.csl.URL ?? null,
    reliability: source.reliability ?? (source.publisher === undefined ? undefined : data.actors.get(source.publisher)?.reliability) ?? null,
    retracted: source.retracted ?? null,
    evidence: items.get(id) ?? 0,
  }));
}

export function sourceTable(rows: readonly SourceRow[]): string {
  return table([
    { heading: 'ID', cell: ({ id }) => id },
    { heading: 'DATE', cell: ({ date }) => date },
    { heading: 'RELIABILITY', cell: ({ reliability }) => reliability },
    { heading: 'EVIDENCE', cell: ({ evidence }) => evidence },
    { heading: 'AUTHORS', cell: (row) => row.authors.join('; ') },
    { heading: 'TITLE', cell: ({ title, retracted }) => (retracted === null ? title : `${title ?? ''} (retracted ${retracted})`) },
  ], rows);
}

function authors({ csl }: Source): readonly string[] {
  return (csl.author ?? []).map(({ family, given, literal }) => literal ?? [family, given].filter((part) => part !== undefined).join(', '));
}

function issued({ csl }: Source): string | undefined {
  const dates = csl.issued?.['date-parts'];
  if (!dates || dates.length === 0) return csl.issued?.raw ?? csl.issued?.literal;
  return dates.map((parts) => parts.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0')).join('-')).join('/');
}
