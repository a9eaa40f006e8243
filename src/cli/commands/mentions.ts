import { sentenceOf } from '../../core/checks/sentences';
import { normaliseName } from '../../core/entities/normaliseName';
import { textAround } from '../../core/entities/textAround';
import type { CaseIndex } from '../../core/index/caseIndex';
import type { EntityEntry } from '../../core/index/entries';
import { type CaseFolder, contentOfArticle } from '../../node/readCaseFolder';
import { type CaseOptions, readCaseLeniently } from '../readCase';
import { table } from '../table';
import { json, type Terminal } from '../terminal';

interface MentionRow {
  readonly entity: string;
  readonly kind: string;
  readonly document: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

const contextLength = 60;

/** `dossier mentions`: of an entity by its id, or of a name that is not in the case yet. */
export async function mentions(
  id: string, folder: string | undefined, options: CaseOptions & { readonly json?: boolean; readonly kind?: string }, terminal: Terminal,
): Promise<void> {
  const opened = await readCaseLeniently(folder, options, terminal);
  const rows = entriesOf(opened.index, id.normalize('NFC')).flatMap((entry) => rowsOf(opened, entry, terminal))
    .filter(({ kind }) => options.kind === undefined || kind === options.kind);
  if (options.json === true) terminal.print(json(rows));
  else terminal.print(rows.length === 0 ? `No article mentions ${id}.\n` : mentionTable(rows));
}

function entriesOf(index: CaseIndex, id: string): readonly EntityEntry[] {
  const registered = index.entity(index.registry.holderOf(id) ?? id);
  if (registered?.state === 'registered') return [registered];
  const byId = index.entities().filter((entry) => entry.id === id);
  if (byId.length > 0) return byId;
  const name = normaliseName(id);
  return index.entities().filter((entry) => entry.id === undefined && normaliseName(entry.name) === name);
}

/** Without those in an article that has no text any more, of which it says so. */
function rowsOf(opened: CaseFolder, entry: EntityEntry, terminal: Terminal): readonly MentionRow[] {
  return opened.index.documentsOf(entry.key).flatMap(({ document }) => {
    const content = contentOfArticle(opened, document);
    if ('problem' in content) {
      terminal.say(`${document}: ${sentenceOf(content.problem)}`);
      return [];
    }
    return opened.index.mentionsIn(document, entry.key).map(({ mention }) => ({
      entity: entry.id ?? entry.name,
      kind: mention.kind,
      document,
      start: mention.start,
      end: mention.end,
      line: mention.line,
      column: mention.column,
      text: mention.text,
      ...textAround(content.text, mention, contextLength),
    }));
  });
}

function mentionTable(rows: readonly MentionRow[]): string {
  return table([
    { heading: 'PLACE', cell: ({ document, line, column }) => `${document}:${String(line)}:${String(column)}` },
    { heading: 'KIND', cell: ({ kind }) => kind },
    { heading: 'TEXT', cell: ({ before, text, after }) => `${before}»${text}«${after}` },
  ], rows);
}
