import { recordNamed } from '../../core/evidence/leaning';
import { leaningRows, type LeaningRow } from '../../core/index/leaningRows';
import { UserError } from '../../core/userError';
import { type CaseOptions, readCaseLeniently } from '../readCase';
import { table } from '../table';
import { json, type Terminal } from '../terminal';

/** `dossier impact`: what leans on a source, an item of evidence or a claim, over all articles. */
export async function impact(id: string, folder: string | undefined, options: CaseOptions & { readonly json?: boolean }, terminal: Terminal): Promise<void> {
  const { index } = await readCaseLeniently(folder, options, terminal);
  const record = recordNamed(index.evidence, id.normalize('NFC'));
  if (!record) throw new UserError(`The evidence file has no source, evidence or claim ${id}; see dossier list.`);
  const rows = leaningRows(index, record);
  if (options.json === true) terminal.print(json(rows.map(impactRow)));
  else terminal.print(rows.length === 0 ? `Nothing leans on ${id}.\n` : impactTable(rows));
}

function impactRow({ what, id, text, leaning, place }: LeaningRow): object {
  return {
    what, id, text, on: leaning?.on.id ?? null, relation: leaning?.relation ?? null,
    document: place?.document ?? null, line: place?.line ?? null, column: place?.column ?? null, start: place?.start ?? null, end: place?.end ?? null,
  };
}

function impactTable(rows: readonly LeaningRow[]): string {
  return table([
    { heading: 'WHAT', cell: ({ what }) => what },
    { heading: 'ID', cell: ({ id }) => id },
    { heading: 'LEANS ON', cell: ({ leaning }) => leaning?.on.id },
    { heading: 'RELATION', cell: ({ leaning }) => leaning?.relation },
    { heading: 'PLACE', cell: ({ place }) => place && `${place.document}:${place.line}:${place.column}` },
    { heading: 'TEXT', cell: ({ text }) => text },
  ], rows);
}
