import { isMap, isScalar, parseDocument, type Document, type YAMLError } from 'yaml';
import { problemOf } from '../problemTable';
import type { Problem, Span } from '../model';
import { markupProblems } from './problems';

/** What Dossier reads from an article's front matter. */
export interface FrontMatter {
  readonly title: string | undefined;
  /** As written: an EDTF date, not checked here. */
  readonly date: string | undefined;
  /** Several authors are joined by semicolons. */
  readonly author: string | undefined;
  /** What a name means in this article, as written → the id of an entity. */
  readonly names: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

type Fields = Map<string, string>;

/** Reads the front matter that stands at `span` of an article's text; broken YAML is one problem and else nothing. */
export function readFrontMatter(text: string, span: Span): FrontMatter {
  const yaml = text.slice(span.start, span.end);
  const fields = readPlainFields(yaml);
  if (fields) return { title: fields.get('title'), date: fields.get('date'), author: fields.get('author'), names: noNames, problems: [] };
  return readYaml(yaml, span.start);
}

const noNames: ReadonlyMap<string, string> = new Map();
const plainLine = /^([A-Za-z][\w-]*):[ \t]+(?:([^\s"'[\]{}|>&*!%@`#?,:~-](?:[^:#\r\n]|:(?=\S)|(?<=\S)#)*)|"([^"\\\r\n]*)"|'([^'\r\n]*)')[ \t]*$/u;
/** What YAML does not take as text; such values go through the library, which knows. */
const notText = /^(?:null|true|false|yes|no|on|off|[+-]?[\d.]+(?:[eE][+-]?\d+)?|0x[\da-fA-F]+|0o[0-7]+|\.inf|\.nan)$/iu;
const wanted = new Set(['title', 'date', 'author']);

/**
 * The fields, where each is one line of plain or simply quoted text: that is how nearly all front
 * matter is, and ten thousand articles are read faster without a YAML parser.
 */
function readPlainFields(yaml: string): Fields | undefined {
  const fields: Fields = new Map();
  for (const line of yaml.split('\n')) {
    if (line.trim() === '') continue;
    const match = plainLine.exec(line.trimEnd());
    const key = match?.[1];
    const value = (match?.[2] ?? match?.[3] ?? match?.[4])?.trimEnd();
    if (key === undefined || value === undefined || key === 'names' || fields.has(key)) return undefined;
    if (match?.[2] !== undefined && notText.test(value)) return undefined;
    fields.set(key, value);
  }
  return fields;
}

function readYaml(yaml: string, offset: number): FrontMatter {
  // Every scalar stays as written: a date must not become a number of milliseconds.
  const document = parseDocument(yaml, { schema: 'failsafe', prettyErrors: false, uniqueKeys: false, stringKeys: false });
  const problems = document.errors.slice(0, 1).map((error) => syntaxProblem(error, offset, yaml.length));
  const root = document.contents;
  if (!isMap(root)) return { title: undefined, date: undefined, author: undefined, names: noNames, problems };
  const names = readNames(document, offset, problems);
  const [title, date, author] = [...wanted].map((key) => textOf(document.get(key)));
  return { title, date, author, names, problems };
}

function syntaxProblem(error: YAMLError, offset: number, length: number): Problem {
  const start = Math.min(error.pos[0], Math.max(length - 1, 0));
  const end = Math.min(Math.max(error.pos[1], start + 1), length);
  const reason = error.message.split('\n')[0] ?? '';
  return problemOf(markupProblems, 'front-matter', { start: offset + start, end: offset + Math.max(end, start) }, { reason });
}

function readNames(document: Document, offset: number, problems: Problem[]): ReadonlyMap<string, string> {
  const node = document.get('names', true);
  if (node === undefined || node === null) return noNames;
  if (isMap(node)) {
    const pairs = node.items.flatMap(({ key, value }) => {
      const name = textOf(key);
      const id = textOf(value);
      return name === undefined || id === undefined ? [] : [[name, id] as const];
    });
    if (pairs.length === node.items.length) return new Map(pairs);
  } else if (isScalar(node) && textOf(node) === undefined) return noNames;
  const [start, end] = (node as { range?: [number, number, number] }).range ?? [0, 0, 0];
  problems.push(problemOf(markupProblems, 'front-matter-names', { start: offset + start, end: offset + end }));
  return noNames;
}

/** A scalar's text, or that of several joined; undefined for anything else, and for nothing. */
function textOf(value: unknown): string | undefined {
  const plain = isScalar(value) ? value.value : value;
  if (typeof plain === 'string') return plain.trim() === '' ? undefined : plain.trim();
  const items = (plain as { items?: unknown } | null | undefined)?.items;
  if (!Array.isArray(items) || isMap(plain)) return undefined;
  const texts = items.map(textOf).filter((text) => text !== undefined);
  return texts.length > 0 ? texts.join('; ') : undefined;
}
