import type { CaseFolder } from '../../node/readCaseFolder';
import { type CaseOptions, readCaseLeniently } from '../readCase';
import { json, type Terminal } from '../terminal';
import { claimRows, claimTable } from './listClaims';
import { entityRows, entityTable } from './listEntities';
import { evidenceRows, evidenceTable } from './listEvidence';
import { questionRows, questionTable } from './listQuestions';
import { sourceRows, sourceTable } from './listSources';

/** What can be listed. */
export type Listed = 'entities' | 'claims' | 'evidence' | 'sources' | 'questions';

/** `dossier list`. */
export async function list(what: Listed, folder: string | undefined, options: CaseOptions & { readonly json?: boolean }, terminal: Terminal): Promise<void> {
  const opened = await readCaseLeniently(folder, options, terminal);
  const { rows, text } = listing(what, opened);
  if (options.json === true) terminal.print(json(rows));
  else terminal.print(rows.length === 0 ? `No ${what} in this case yet.\n` : text());
}

interface Listing {
  readonly rows: readonly object[];
  /** The rows as a table. */
  readonly text: () => string;
}

function listing(what: Listed, { index }: CaseFolder): Listing {
  switch (what) {
    case 'entities': return listed(entityRows(index), entityTable);
    case 'claims': return listed(claimRows(index), claimTable);
    case 'evidence': return listed(evidenceRows(index.evidence), evidenceTable);
    case 'sources': return listed(sourceRows(index.evidence), sourceTable);
    case 'questions': return listed(questionRows(index.evidence), questionTable);
  }
}

function listed<Row extends object>(rows: readonly Row[], toTable: (rows: readonly Row[]) => string): Listing {
  return { rows, text: () => toTable(rows) };
}
