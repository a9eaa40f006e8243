import type { CaseIndex } from '../../core/index/caseIndex';
import { table } from '../table';

interface EntityRow {
  readonly kind: string;
  readonly id: string | null;
  readonly name: string;
  readonly registered: boolean;
  readonly ambiguous: boolean;
  readonly mentions: number;
  readonly documents: number;
}

export function entityRows(index: CaseIndex): readonly EntityRow[] {
  return index.entities().map(({ kind, id, name, state, mentions, documents }) => ({
    kind, id: id ?? null, name, registered: state === 'registered', ambiguous: state === 'ambiguous', mentions, documents,
  }));
}

export function entityTable(rows: readonly EntityRow[]): string {
  return table([
    { heading: 'KIND', cell: ({ kind }) => kind },
    { heading: 'ID', cell: ({ id }) => id },
    { heading: 'NAME', cell: ({ name }) => name },
    { heading: 'MENTIONS', cell: ({ mentions }) => mentions },
    { heading: 'DOCUMENTS', cell: ({ documents }) => documents },
    { heading: '', cell: ({ registered, ambiguous }) => (ambiguous ? 'ambiguous' : registered ? '' : 'not in the case yet') },
  ], rows);
}
