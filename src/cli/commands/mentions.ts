import { normaliseName } from '../../core/entities/normaliseName';
import { textAround } from '../../core/entities/textAround';
import type { CaseIndex } from '../../core/index/caseIndex';
import type { EntityEntry } from '../../core/index/entries';
import type { CaseFolder } from '../../node/readCaseFolder';
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
export function mentions(
  id: string, folder: string | undefined, options: CaseOptions & { readonly json?: boolean; readonly kind?: string }, terminal: Terminal,
): void {
  const opened = readCaseLeniently(folder, options, terminal);
  const rows = entriesOf(opened.index, id.normalize('NFC')).flatMap((entry) => rowsOf(opened, entry))
    .filter(({ kind }) => options.kind === undefined || kind === options.kind);
  if (options.json === true) terminal.print(json(rows));
  else terminal.print(rows.length === 0 ? `No article mentions ${id}.\n` : mentionTable(rows));
}

function entriesOf(index: CaseIndex, id: string): readonly EntityEntry[] {
  const holder = index.registry.holderOf(id) ?? id;
  const byId = index.entities().filter((entry) => entry.id === holder);
  if (byId.length > 0) return byId;
  const name = normaliseName(id);
  return index.entities().filter((entry) => entry.id === undefined && normaliseName(entry.name) === name);
}

function rowsOf({ index, texts }: CaseFolder, entry: EntityEntry): readonly MentionRow[] {
  return index.mentionsOf(entry.key).map(({ document, mention }) => ({
    entity: entry.id ?? entry.name,
    kind: mention.kind,
    document,
    start: mention.start,
    end: mention.end,
    line: mention.line,
    column: mention.column,
    text: mention.text,
    ...textAround(texts.get(document) ?? '', mention, contextLength),
  }));
}

function mentionTable(rows: readonly MentionRow[]): string {
  return table([
    { heading: 'PLACE', cell: ({ document, line, column }) => `${document}:${String(line)}:${String(column)}` },
    { heading: 'KIND', cell: ({ kind }) => kind },
    { heading: 'TEXT', cell: ({ before, text, after }) => `${before}»${text}«${after}` },
  ], rows);
}
