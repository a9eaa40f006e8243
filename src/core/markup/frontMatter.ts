import { lazily } from '../lazily';
import { problemOf } from '../problemTable';
import type { Problem, Span } from '../model';
import { contentOfMetadata, skipMetadata } from './metadata';
import { markupProblems } from './problems';
import { isMap, readYaml, type ReadYaml, type YamlValue } from './readYaml';

/** What Dossier reads from an article's front matter. */
export interface FrontMatter {
  readonly title: string | undefined;
  /** As written: an EDTF date, not checked here. */
  readonly date: string | undefined;
  /** Several authors are joined by semicolons. */
  readonly author: string | undefined;
  /** In the text of a source: its key, as written. */
  readonly source: string | undefined;
  /** What a name means in this article, as written → the id of an entity. */
  readonly names: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

type Fields = Map<string, string>;

/** Reads the front matter that stands at `span` of an article's text; broken YAML is one problem and else nothing. */
export function readFrontMatter(text: string, span: Span): FrontMatter {
  const yaml = text.slice(span.start, span.end);
  const fields = readPlainFields(yaml);
  const names = fields && readPlainNames(fields.get('names'));
  if (names) return { title: fields.get('title'), date: fields.get('date'), author: fields.get('author'), source: fields.get('source'), names, problems: [] };
  return fromYaml(yaml, span.start);
}

const noNames: ReadonlyMap<string, string> = new Map();
const plainLine = /^([A-Za-z][\w-]*):[ \t]+(?:([^\s"'[\]{}|>&*!%@`#?,:~-](?:[^:#\r\n]|:(?=\S)|(?<=\S)#)*)|"([^"\\\r\n]*)"|'([^'\r\n]*)')[ \t]*$/u;
/** Names in braces, as nearly all that an article settles are written; what stands in them is for `plainName`. */
const plainNames = /^(names):[ \t]+(\{[^{}"'\r\n]*\})[ \t]*$/u;
const plainName = lazily(() => /^[ \t]*(\p{L}(?:[\p{L}\p{N}. _-]*[\p{L}\p{N}.])?):[ \t]+([\p{L}\p{N}][\p{L}\p{N}._-]*)[ \t]*$/u);
/** What YAML does not take as text; such values go through the library, which knows. */
const notText = /^(?:null|true|false|yes|no|on|off|[+-]?[\d.]+(?:[eE][+-]?\d+)?|0x[\da-fA-F]+|0o[0-7]+|\.inf|\.nan)$/iu;
const wanted = ['title', 'date', 'author', 'source'] as const;

/**
 * The fields, where each is one line of plain or simply quoted text: that is how nearly all front
 * matter is, and ten thousand articles are read faster without a YAML parser.
 */
function readPlainFields(yaml: string): Fields | undefined {
  const fields: Fields = new Map();
  for (const line of yaml.split('\n')) {
    if (line.trim() === '') continue;
    const inBraces = plainNames.exec(line);
    const match = inBraces ?? plainLine.exec(line.trimEnd());
    const key = match?.[1];
    const value = (match?.[2] ?? match?.[3] ?? match?.[4])?.trimEnd();
    if (key === undefined || value === undefined || fields.has(key) || (key === 'names' && !inBraces)) return undefined;
    if (!inBraces && match?.[2] !== undefined && notText.test(value)) return undefined;
    fields.set(key, value);
  }
  return fields;
}

/** The names of `{ Kim: kim-jong-un, … }`; undefined where they are written in any other way. */
function readPlainNames(braces = '{}'): ReadonlyMap<string, string> | undefined {
  const names = new Map<string, string>();
  for (const item of braces.slice(1, -1).split(',')) {
    const [, name, id] = plainName().exec(item) ?? [];
    if (name === undefined || id === undefined || names.has(name)) return braces === '{}' ? noNames : undefined;
    names.set(name, id);
  }
  return names;
}

function fromYaml(text: string, offset: number): FrontMatter {
  const yaml = readYaml(text);
  const { map, fault } = yaml;
  const problems = fault ? [problemOf(markupProblems, 'front-matter', moved(fault, offset), { reason: fault.reason })] : [];
  const names = readNames(yaml, offset, problems);
  const [title, date, author, source] = wanted.map((key) => textOf(map?.[key]));
  return { title, date, author, source, names, problems };
}

function moved({ start, end }: Span, offset: number): Span {
  return { start: offset + start, end: offset + end };
}

/** The front matter of a text that may be no article; what stands where in it is not asked. */
export function frontMatterOf(text: string): FrontMatter | undefined {
  const lines = text.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n');
  const end = skipMetadata(lines, 0, lines.length);
  return end < 0 ? undefined : readFrontMatter(lines, contentOfMetadata(lines, end));
}

function readNames({ map, placeOf }: ReadYaml, offset: number, problems: Problem[]): ReadonlyMap<string, string> {
  const value = map?.names;
  if (isMap(value)) {
    const pairs = Object.entries(value).map(([name, id]) => [textOf(name), textOf(id)] as const);
    const named = pairs.filter((pair): pair is [string, string] => pair.every((each) => each !== undefined));
    if (named.length === pairs.length) return new Map(named);
  } else if (value === undefined || value === null || (typeof value === 'string' && textOf(value) === undefined)) return noNames;
  problems.push(problemOf(markupProblems, 'front-matter-names', moved(placeOf('names'), offset)));
  return noNames;
}

/** A scalar's text, or that of several joined, not those of lists in lists, which aliases can make endless; undefined for anything else, and for nothing. */
function textOf(value: YamlValue | undefined): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim();
  if (!Array.isArray(value)) return undefined;
  const texts = (value as readonly YamlValue[]).filter((each) => typeof each === 'string').map((each) => each.trim()).filter((each) => each !== '');
  return texts.length > 0 ? texts.join('; ') : undefined;
}
