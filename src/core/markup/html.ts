import { greaterThan, isAlphanumericAt, isAsciiLetter, isLetterAt, lessThan, newline, singleQuote, doubleQuote, slash, space, equals } from './characters';
import type { Effort } from './effort';

/** An HTML tag or comment as Pandoc finds it; `name` in lower case, empty for a comment. */
export interface HtmlTag {
  readonly name: string;
  readonly form: 'open' | 'close' | 'comment' | 'declaration';
  readonly isSelfClosing: boolean;
  readonly end: number;
}

const blockNames = new Set((
  'address article aside blockquote body canvas caption center col colgroup dd details dir div dl dt fieldset figcaption figure ' +
  'footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html isindex main menu meta noframes nav ol output p pre section summary ' +
  'table tbody textarea thead tfoot ul frameset li td th tr script style ' +
  // Pandoc lets DocBook and EPUB blocks stand in Markdown too.
  'calloutlist bibliolist glosslist itemizedlist orderedlist segmentedlist simplelist variablelist caution important note tip warning ' +
  'literallayout programlisting programlistingco screen screenco screenshot synopsis example informalexample informalfigure ' +
  'informaltable para simpara formalpara equation informalequation mediaobject qandaset procedure task cmdsynopsis funcsynopsis ' +
  'classsynopsis epigraph msgset sidebar title case default switch'
).split(' '));

/** These open a block at the start of one and are inline within a paragraph. */
const eitherNames = new Set('audio applet button iframe embed del ins progress map area noscript object svg video source'.split(' '));

/** The elements whose content is not Markdown. */
export const verbatimElements: ReadonlySet<string> = new Set(['pre', 'script', 'style', 'textarea']);

export function isInlineTag(tag: HtmlTag): boolean {
  if (tag.form === 'comment') return true;
  return tag.form === 'declaration' ? tag.name === '?' : !blockNames.has(tag.name);
}

export function isBlockTag(tag: HtmlTag): boolean {
  return tag.form === 'comment' || tag.form === 'declaration' || blockNames.has(tag.name) || eitherNames.has(tag.name);
}

/** Reads the tag, comment or declaration that begins with the `<` at `start`. */
export function readHtmlTag(text: string, start: number, end: number, effort: Effort): HtmlTag | undefined {
  const next = text.charCodeAt(start + 1);
  if (start + 1 >= end) return undefined;
  if (isAsciiLetter(next) || (next > 127 && isLetterAt(text, start + 1))) return readOpenTag(text, start, end, effort);
  if (next === slash) return readCloseTag(text, start, end);
  if (text.startsWith('!--', start + 1)) return readComment(text, start, end, effort);
  if (next === 0x3f || next === 0x21) return readDeclaration(text, start, end, effort);
  return undefined;
}

function readComment(text: string, start: number, end: number, effort: Effort): HtmlTag | undefined {
  const horizon = effort.horizon(start, end);
  const close = text.slice(start + 4, horizon).indexOf('-->');
  if (close < 0) {
    effort.waste(horizon - start);
    return undefined;
  }
  return { name: '', form: 'comment', isSelfClosing: false, end: start + 4 + close + 3 };
}

function readDeclaration(text: string, start: number, end: number, effort: Effort): HtmlTag | undefined {
  const horizon = effort.horizon(start, end);
  const isInstruction = text.charAt(start + 1) === '?';
  if (!isInstruction && !isAsciiLetter(text.charCodeAt(start + 2))) return undefined;
  let position = start + 2;
  while (position < horizon && text.charCodeAt(position) !== greaterThan) position++;
  if (position >= horizon) {
    effort.waste(position - start);
    return undefined;
  }
  return { name: isInstruction ? '?' : '!', form: 'declaration', isSelfClosing: false, end: position + 1 };
}

function readCloseTag(text: string, start: number, end: number): HtmlTag | undefined {
  const nameEnd = skipTagName(text, start + 2, end);
  if (nameEnd < 0) return undefined;
  const close = skipAnySpace(text, nameEnd, end);
  if (close >= end || text.charCodeAt(close) !== greaterThan) return undefined;
  return { name: text.slice(start + 2, nameEnd).toLowerCase(), form: 'close', isSelfClosing: false, end: close + 1 };
}

function readOpenTag(text: string, start: number, end: number, effort: Effort): HtmlTag | undefined {
  const nameEnd = skipTagName(text, start + 1, end);
  if (nameEnd < 0) return undefined;
  const name = text.slice(start + 1, nameEnd).toLowerCase();
  let position = skipAnySpace(text, nameEnd, end);
  while (position < end) {
    const code = text.charCodeAt(position);
    if (code === greaterThan) return { name, form: 'open', isSelfClosing: text.charCodeAt(position - 1) === slash, end: position + 1 };
    const next = code === slash ? position + 1 : skipTagAttribute(text, position, effort.horizon(position, end));
    if (next < 0) break;
    position = skipAnySpace(text, next, end);
  }
  effort.waste(position - start);
  return undefined;
}

/** Behind a tag's name, or -1: a colon at its end makes an address of it, a full stop anywhere no name. */
function skipTagName(text: string, start: number, end: number): number {
  if (!isLetterAt(text, start)) return -1;
  let position = start;
  while (position < end && (isAlphanumericAt(text, position) || isNamePunctuation(text.charCodeAt(position)))) position++;
  if (text.charAt(position - 1) === ':') return -1;
  const code = text.charCodeAt(position);
  const ends = code === greaterThan || code === slash || code === space || code === newline;
  return position < end && ends ? position : -1;
}

function isNamePunctuation(code: number): boolean {
  return code === 0x3a || code === 0x2d || code === 0x5f;
}

function skipTagAttribute(text: string, start: number, end: number): number {
  let position = start;
  while (position < end && (isAlphanumericAt(text, position) || isNamePunctuation(text.charCodeAt(position)))) position++;
  if (position === start || !isLetterAt(text, start)) return -1;
  const sign = skipAnySpace(text, position, end);
  if (sign >= end || text.charCodeAt(sign) !== equals) return position;
  return skipTagValue(text, skipAnySpace(text, sign + 1, end), end);
}

function skipTagValue(text: string, start: number, end: number): number {
  const quote = text.charCodeAt(start);
  let position = start;
  if (quote === doubleQuote || quote === singleQuote) {
    position++;
    while (position < end && text.charCodeAt(position) !== quote) position++;
    return position < end ? position + 1 : -1;
  }
  while (position < end && !endsBareValue(text.charCodeAt(position))) position++;
  return position;
}

function endsBareValue(code: number): boolean {
  return code === space || code === newline || code === greaterThan || code === lessThan;
}

function skipAnySpace(text: string, start: number, end: number): number {
  let position = start;
  while (position < end && (text.charCodeAt(position) === space || text.charCodeAt(position) === newline)) position++;
  return position;
}
