import { markingOf } from '../../core/evidence/markings';
import type { EvidenceData } from '../../core/evidence/schema';
import { table } from '../table';

interface EvidenceRow {
  readonly id: string;
  readonly source: string;
  readonly summary: string | null;
  readonly credibility: number | null;
  readonly locator: string | null;
  readonly quote: string | null;
  /** The stricter of its own and its source's. */
  readonly marking: string | null;
  /** How many claims it is linked to. */
  readonly claims: number;
}

export function evidenceRows(data: EvidenceData): readonly EvidenceRow[] {
  const claims = new Map<string, number>();
  for (const claim of data.claims.values()) {
    for (const id of claim.links?.keys() ?? []) claims.set(id, (claims.get(id) ?? 0) + 1);
  }
  return [...data.evidence].map(([id, item]) => ({
    id,
    source: item.source,
    summary: item.summary ?? null,
    credibility: item.credibility ?? null,
    locator: item.locator ?? null,
    quote: item.quote?.exact ?? null,
    marking: markingOf(item, data) ?? null,
    claims: claims.get(id) ?? 0,
  }));
}

export function evidenceTable(rows: readonly EvidenceRow[]): string {
  return table([
    { heading: 'ID', cell: ({ id }) => id },
    { heading: 'SOURCE', cell: ({ source }) => source },
    { heading: 'CREDIBILITY', cell: ({ credibility }) => credibility },
    { heading: 'MARKING', cell: ({ marking }) => marking },
    { heading: 'CLAIMS', cell: ({ claims }) => claims },
    { heading: 'SUMMARY', cell: ({ summary }) => summary },
  ], rows);
}
