import { FAILSAFE_SCHEMA, load, Type, type Fault, type State } from 'js-yaml';
import type { Span } from '../model';

/** A value as it is written: texts, lists and maps; null where nothing is written. */
export type YamlValue = string | null | readonly YamlValue[] | { readonly [key: string]: YamlValue };
export type YamlMap = Readonly<Record<string, YamlValue>>;

/** A map, and what is wrong with it. */
export interface ReadYaml {
  /** Undefined where the text is no map. */
  readonly map: YamlMap | undefined;
  /** Where the value of a key of the map stands. */
  readonly placeOf: (key: string) => Span;
  readonly fault: (Span & { readonly reason: string }) | undefined;
}

/** Every scalar stays as written: a date must not become a number of milliseconds. What a tag makes of it is not asked. */
const schema = FAILSAFE_SCHEMA.extend((['scalar', 'sequence', 'mapping'] as const).map((kind) => new Type('', { kind, multi: true })));
/** More faults than this are not looked behind. */
const mostTries = 5;

/** Reads a map; of a broken one, the members that are whole. */
export function readYaml(text: string): ReadYaml {
  let fault: ReadYaml['fault'];
  let readable = text;
  for (let tries = 0; tries < mostTries; tries++) {
    const members = new Members();
    try {
      const value = load(readable, { schema, json: true, listener: (event, state) => { members.take(event, state); } }) as YamlValue | undefined;
      const map = isMap(value) ? value : undefined;
      return { map, placeOf: (key) => members.placeOf(key, map?.[key], text), fault };
    } catch (error) {
      const found = placed(error as Fault, readable.length);
      fault ??= found;
      readable = withoutMember(readable, found.start);
    }
  }
  return { map: undefined, placeOf: () => ({ start: 0, end: text.length }), fault };
}

export function isMap(value: YamlValue | undefined): value is YamlMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function placed({ reason, mark }: Fault, length: number): NonNullable<ReadYaml['fault']> {
  const start = Math.min(mark?.position ?? 0, Math.max(length - 1, 0));
  return { reason, start, end: Math.min(start + 1, length) };
}

/** The text with blanks in place of the member that goes on until `offset`: what is never closed is found where the next member begins. */
function withoutMember(text: string, offset: number): string {
  const starts = Array.from(text.matchAll(/^[^\s#\]}-]/gmu), ({ index }) => index);
  const start = starts.findLast((each) => each < offset) ?? 0;
  const end = starts.find((each) => each > start) ?? text.length;
  return text.slice(0, start) + text.slice(start, end).replace(/[^\r\n]/gu, (sign) => ' '.repeat(sign.length)) + text.slice(end);
}

/** What is read of the outermost map: its keys and values, one after another. */
class Members {
  readonly #nodes: (Span & { readonly value: unknown })[] = [];
  #start = 0;

  take(event: 'open' | 'close', { depth, position, result }: State): void {
    if (depth !== 2) return;
    if (event === 'open') this.#start = position;
    else this.#nodes.push({ start: this.#start, end: position, value: result });
  }

  /** Of the last such member, without the blanks and comments around its value; in braces the whole map. */
  placeOf(key: string, value: unknown, text: string): Span {
    const { start, end } = this.#nodes.findLast((node, at) => node.value === value && this.#nodes[at - 1]?.value === key) ?? { start: 0, end: text.length };
    const written = text.slice(start, end);
    const before = /^(?:\s|#.*)*/u.exec(written)?.[0].length ?? 0;
    return { start: start + before, end: Math.max(start + before, start + written.trimEnd().length) };
  }
}
