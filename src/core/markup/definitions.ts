import { backslash, closeBracket, colon, doubleQuote, isBlankFrom, lessThan, lineEndAt, newline, openBracket, openParenthesis, singleQuote, skipSpaces, space } from './characters';
import { readAttributes, skipOneBreak } from './attributes';
import type { Effort } from './effort';
import { skipQuotedTitle } from './links';
import { referenceKey } from './referenceKey';

/** `[label]: address "title"`, which shows nothing but makes links of `[label]`. */
export interface ReferenceDefinition {
  readonly label: string;
  readonly end: number;
}

/** Reads the link definition at `start`. */
export function skipReferenceDefinition(text: string, start: number, limit: number, effort: Effort): ReferenceDefinition | undefined {
  const end = effort.horizon(start, limit);
  const next = text.charAt(start + 1);
  if (next === '^' || next === '@') return undefined;
  const close = labelEnd(text, start, end);
  if (close < 0 || text.charCodeAt(close + 1) !== colon) return undefined;
  const address = skipOneBreak(text, close + 2, end);
  if (text.charCodeAt(address) === openBracket) return undefined;
  const addressEnd = skipDefinitionAddress(text, address, end, effort);
  const after = skipTitleAndAttributes(text, addressEnd, end);
  return isBlankFrom(text, after, end) ? { label: text.slice(start + 1, close), end: lineEndAt(text, after, end) + 1 } : undefined;
}

function labelEnd(text: string, start: number, end: number): number {
  let depth = 0;
  for (let position = start; position < end; position++) {
    const code = text.charCodeAt(position);
    if (code === backslash) position++;
    else if (code === openBracket) depth++;
    else if (code === closeBracket && --depth === 0) return position;
    else if (code === newline && isBlankFrom(text, position + 1, end)) return -1;
  }
  return -1;
}

/** Everything up to a title, attributes or another bracket belongs to the address. */
function skipDefinitionAddress(text: string, start: number, end: number, effort: Effort): number {
  const lineEnd = lineEndAt(text, start, end);
  if (text.charCodeAt(start) === lessThan) {
    const close = text.indexOf('>', start);
    if (close >= 0 && close < lineEnd) return close + 1;
  }
  let position = start;
  while (position < lineEnd) {
    const word = skipSpaces(text, position, lineEnd);
    if (word >= lineEnd || titleEnd(text, word, effort.horizon(word, end)) > 0 || readAttributes(text, word, end, effort) || text.charCodeAt(word) === openBracket) return position;
    if (isQuoteAt(text, word)) effort.waste(end - word);
    position = word;
    while (position < lineEnd && text.charCodeAt(position) !== space) position++;
  }
  return position;
}

function isQuoteAt(text: string, position: number): boolean {
  const code = text.charCodeAt(position);
  return code === doubleQuote || code === singleQuote || code === openParenthesis;
}

function titleEnd(text: string, start: number, end: number): number {
  if (text.charCodeAt(start) !== openParenthesis) return skipQuotedTitle(text, start, end);
  const close = text.indexOf(')', start);
  return close >= 0 && close < lineEndAt(text, start, end) ? close + 1 : -1;
}

function skipTitleAndAttributes(text: string, start: number, end: number): number {
  const title = skipOneBreak(text, start, end);
  const after = titleEnd(text, title, end);
  const from = after > 0 && isTitleLine(text, start, title, after, end) ? after : start;
  const block = readAttributes(text, skipOneBreak(text, from, end), end);
  return block?.end ?? from;
}

/** A title on a line of its own must fill it; otherwise that line is a paragraph. */
function isTitleLine(text: string, start: number, title: number, after: number, end: number): boolean {
  return text.slice(start, title).indexOf('\n') < 0 || isBlankFrom(text, after, end) || text.charCodeAt(skipSpaces(text, after, end)) === newline;
}

const longestLabel = 1000;

/**
 * The labels of all lines that look like link definitions. Links are defined behind their use, and
 * within a link's text there is no other link, so one must know before one reads.
 */
export function linkLabelsIn(text: string): ReadonlySet<string> {
  const labels = new Set<string>();
  for (let mark = text.indexOf(']:'); mark >= 0; mark = text.indexOf(']:', mark + 2)) {
    const near = Math.max(0, mark - longestLabel);
    const line = near + text.slice(near, mark).lastIndexOf('\n') + 1;
    const open = skipSpaces(text, line, mark);
    const isDefinition = open - line <= 3 && text.charCodeAt(open) === openBracket && text.charAt(open + 1) !== '^';
    if (isDefinition) labels.add(referenceKey(text.slice(open + 1, mark)));
  }
  return labels;
}
