import { plugins, type BibtexEntry } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { isEdtf } from '../../evidence/edtf';
import { isJsonList, type Json } from '../../evidence/json';
import { cslDate } from '../../evidence/newRecords';
import { bibtexChunks, type BibtexChunk } from './bibtexChunks';
import { withCrossReferences } from './crossReferences';
import { cslForms } from './cslVariables';
import { conformingValue } from './cslValue';
import { notice, type ImportNotice } from './importProblems';
import { readEntries, type Entry, type ReadSources } from './readSources';

interface ParsedEntry {
  readonly chunk: BibtexChunk;
  readonly entry: BibtexEntry;
}

/** Reads a BibTeX or BibLaTeX file; an entry that is broken is left out and said, the others are read. Undefined for a file without entries. */
export function readBibtex(text: string): ReadSources | undefined {
  const chunks = bibtexChunks(text);
  const entries = chunks.filter(({ type }) => !['string', 'preamble', 'comment'].includes(type));
  if (entries.length === 0) return undefined;
  const strings = chunks.filter(({ type, isClosed }) => type === 'string' && isClosed).map((chunk) => chunk.text).join('\n');
  const notices = entries.filter(({ isClosed }) => !isClosed).map((chunk) => broken('bibtex-unclosed', chunk));
  const parsed = parsedEntries(entries.filter(({ isClosed }) => isClosed), strings, notices);
  const read = readEntries(mappedEntries(parsed, notices));
  return { sources: read.sources, notices: [...notices, ...read.notices] };
}

function broken(code: Parameters<typeof notice>[0], { key, type, line }: BibtexChunk): ImportNotice {
  return notice(code, { entry: key === '' ? `@${type}` : key, line });
}

/** All at once where nothing is wrong, else halved until the broken ones stand alone. */
function parsedEntries(chunks: readonly BibtexChunk[], strings: string, notices: ImportNotice[]): readonly ParsedEntry[] {
  if (chunks.length === 0) return [];
  try {
    const entries = plugins.input.data([strings, ...chunks.map(({ text }) => text)].join('\n'), '@bibtex/text');
    const parsed = chunks.flatMap((chunk, at) => entries[at] ? [{ chunk, entry: entries[at] }] : []);
    if (entries.length === chunks.length) return parsed;
    throw new SyntaxError('An entry took in others.');
  } catch (error) {
    const [only] = chunks;
    const middle = chunks.length >> 1;
    if (middle > 0) return [...parsedEntries(chunks.slice(0, middle), strings, notices), ...parsedEntries(chunks.slice(middle), strings, notices)];
    if (only) notices.push(broken(faultOf(error), only));
    return [];
  }
}

/** What the grammar expected says what is missing. */
function faultOf(error: unknown): Parameters<typeof notice>[0] {
  const [, expected, found] = /expected "(\w+)", got (?:"(\w+)"|EOF)/u.exec(error instanceof Error ? error.message : '') ?? [];
  if (expected === 'label' || expected === 'comma') return 'bibtex-no-key';
  if (expected === 'equals') return 'bibtex-no-equals';
  if (expected === 'lbrace') return 'bibtex-no-value';
  return expected === 'rbrace' && found !== undefined ? 'bibtex-no-comma' : 'bibtex-unreadable';
}

function mappedEntries(parsed: readonly ParsedEntry[], notices: ImportNotice[]): readonly Entry[] {
  return withCrossReferences(parsed.map(({ entry }) => entry)).flatMap((entry, at) => {
    try {
      const [item] = plugins.input.data([entry], '@biblatex/entries+list');
      return item ? [entryOf(entry, item)] : [];
    } catch {
      const chunk = parsed[at]?.chunk;
      if (chunk) notices.push(broken('bibtex-unreadable', chunk));
      return [];
    }
  });
}

function entryOf({ label, properties }: BibtexEntry, item: Readonly<Record<string, unknown>>): Entry {
  const members = Object.entries({ ...item, ...datesOf(properties) }).flatMap(([variable, value]): [string, Json][] => {
    const conforming = value === undefined ? undefined : conformingValue(variable, value as Json);
    return conforming === undefined ? [] : [[variable, plainValue(variable, conforming)]];
  });
  return { key: label, members: members.filter(([variable]) => variable !== 'citation-key') };
}

/** The library takes the first date of a period, and exactly what is about; EDTF says more. */
function datesOf({ date, urldate }: BibtexEntry['properties']): Record<string, Json> {
  return Object.fromEntries([['issued', date], ['accessed', urldate]].flatMap(([variable = '', value]) => {
    const csl = typeof value === 'string' && isEdtf(value) ? cslDate(value) : undefined;
    return csl ? [[variable, csl]] : [];
  }));
}

/** BibTeX knows no line breaks, and of several blanks one. */
function plainValue(variable: string, value: Json): Json {
  if (typeof value === 'string') return value.replace(/\s+/gu, ' ').trim();
  return cslForms.get(variable) === 'names' ? namesOf(value) : value;
}

/** A name in one part is one that is not split, as that of an organisation. */
function namesOf(names: Json): Json {
  if (!isJsonList(names)) return names;
  return names.map((name) => {
    const { family, ...others } = name as Readonly<Record<string, Json>>;
    return family !== undefined && Object.keys(others).length === 0 ? { literal: family } : name;
  });
}
