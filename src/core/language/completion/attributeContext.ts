import type { Span } from '../../model';

/** An attribute block that is being written, around the cursor. */
export interface AttributeContext {
  /** What the cursor stands in: a class, an id, the value of a key, or a word that is none of these yet. */
  readonly item: 'class' | 'id' | 'value' | 'word';
  /** The key of a value. */
  readonly key: string;
  /** What is written of the item up to the cursor, and where, the cursor at its end. */
  readonly typed: string;
  readonly span: Span;
  /** The classes that the block has beside it. */
  readonly classes: readonly string[];
  readonly keys: ReadonlySet<string>;
  readonly hasId: boolean;
  /** The text between the brackets; empty for a div. */
  readonly words: string;
}

const divStart = /^[ \t>]*:{3,}[ \t]*(?:[\w.-]+[ \t]*)?$/u;

/** Reads the block that is open at `offset`, a span's or a div's, all on one line; undefined outside of one. */
export function attributeContext(text: string, offset: number): AttributeContext | undefined {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(lineStart, offset);
  const brace = openBrace(before);
  if (brace === undefined) return undefined;
  const head = before.slice(0, brace);
  const words = head.endsWith(']') ? wordsBefore(text.slice(0, lineStart + brace)) : divStart.test(head) ? '' : undefined;
  if (words === undefined) return undefined;
  const tail = /^[^}\n]*/u.exec(text.slice(offset))?.[0] ?? '';
  return { ...itemAt(before.slice(brace + 1), offset), ...restOf(before.slice(brace + 1), tail), words };
}

/** Where the brace stands that is open at the end, outside quotation marks. */
function openBrace(before: string): number | undefined {
  const brace = before.lastIndexOf('{');
  return brace < 0 || before.slice(brace).replace(/"[^"]*"|'[^']*'/gu, '').includes('}') ? undefined : brace;
}

/** The text between a closing bracket at the end and the one that opens it. */
function wordsBefore(text: string): string | undefined {
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at--) {
    if (text[at] === ']' && text[at - 1] !== '\\') depth++;
    else if (text[at] === '[' && text[at - 1] !== '\\' && --depth === 0) return text.slice(at + 1, -1);
    else if (text[at] === '\n' && text.slice(0, at).endsWith('\n')) return undefined;
  }
  return undefined;
}

function itemAt(block: string, offset: number): Pick<AttributeContext, 'item' | 'key' | 'typed' | 'span'> {
  const [token = ''] = /(?:"[^"]*(?:"|$)|'[^']*(?:'|$)|[^\s"'])*$/u.exec(block) ?? [];
  const here = (typed: string): { readonly typed: string; readonly span: Span } => ({ typed, span: { start: offset - typed.length, end: offset } });
  if (token.startsWith('.')) return { item: 'class', key: '', ...here(token) };
  if (token.startsWith('#')) return { item: 'id', key: '', ...here(token) };
  const equals = token.indexOf('=');
  if (equals < 0) return { item: 'word', key: '', ...here(token) };
  const [typed = ''] = /[^\s"']*$/u.exec(token.slice(equals + 1)) ?? [];
  return { item: 'value', key: token.slice(0, equals), ...here(typed) };
}

/** What stands before the item that is being written, and behind the cursor. */
function restOf(block: string, tail: string): Pick<AttributeContext, 'classes' | 'keys' | 'hasId'> {
  const bare = `${block.replace(/(?:"[^"]*(?:"|$)|'[^']*(?:'|$)|[^\s"'])*$/u, '')} ${tail}`.replace(/"[^"]*"|'[^']*'/gu, '');
  const found = (pattern: RegExp): readonly string[] => Array.from(bare.matchAll(pattern), ([, name = '']) => name);
  return { classes: found(/(?<=^|\s)\.([^\s.#=]+)/gu), keys: new Set(found(/(?<=^|\s)([\w-]+)=/gu)), hasId: /(?:^|\s)#/u.test(bare) };
}
