import {
  backtick, colon, greaterThan, isBlankFrom, lessThan, lineEndAt, newline, skipSpaces, space, tilde,
} from './characters';
import { ChunkBuilder, type Chunk } from './chunk';
import type { Effort } from './effort';
import { skipFencedCode } from './fences';
import { readListMarker, skipMarkerSpace, type ListMarker } from './listMarkers';
import { noteMarkerEnd } from './noteMarkers';
import { readVerbatim } from './verbatim';

/** The chunk that a container stands in, and what ends things there. */
export interface Surroundings {
  readonly chunk: Chunk;
  readonly text: string;
  readonly end: number;
  readonly effort: Effort;
  endsParagraph(line: number): boolean;
  closesDiv(line: number): boolean;
}

/** The lines of a container without what marks them, and the place behind it. */
export interface Collected {
  readonly chunk: Chunk;
  readonly end: number;
}

/** A block quotation; lines without `>` belong to it as long as they continue a paragraph. */
export function collectQuote(around: Surroundings, start: number): Collected {
  const { text, end } = around;
  const lines = new ChunkBuilder(around.chunk);
  let line = start;
  while (line < end) {
    const content = quoteContent(text, line, end);
    const isLazy = content < 0;
    if (isLazy && (line === start || isBlankFrom(text, line, end) || around.endsParagraph(line))) break;
    const from = isLazy ? skipSpaces(text, line, end) : content;
    const lineEnd = lineEndAt(text, from, end);
    lines.add(from, lineEnd);
    line = lineEnd + 1;
  }
  return { chunk: lines.build(), end: line };
}

function quoteContent(text: string, line: number, end: number): number {
  const first = skipSpaces(text, line, end);
  if (first - line > 3 || text.charCodeAt(first) !== greaterThan) return -1;
  return text.charCodeAt(first + 1) === space ? first + 2 : first + 1;
}

/** One list item: its first paragraph, lazily continued, and whatever is indented as far behind it. */
export function collectListItem(around: Surroundings, start: number, marker: ListMarker): Collected {
  const { text, end } = around;
  const lines = new ChunkBuilder(around.chunk);
  let line = addListLine(around, lines, marker.contentStart);
  while (line < end && continuesItem(around, line, marker.indent)) {
    line = addListLine(around, lines, line + indentOf(text, line, end, marker.indent));
  }
  line = addBlankLines(text, lines, line, end);
  while (line < end && isIndented(text, line, end, marker.indent) && !around.closesDiv(line)) {
    line = addContinuation(around, lines, line, marker.indent);
    line = addBlankLines(text, lines, line, end);
  }
  return { chunk: lines.build(), end: Math.max(line, start + 1) };
}

function continuesItem(around: Surroundings, line: number, indent: number): boolean {
  const { text, end } = around;
  if (isBlankFrom(text, line, end) || readListMarker(text, line, end) || around.closesDiv(line)) return false;
  const first = skipSpaces(text, line, end);
  const code = text.charCodeAt(first);
  if ((code === backtick || code === tilde) && skipFencedCode(text, line, end, around.effort) > 0) return false;
  return first - line < indent || !readListMarker(text, first, end);
}

function indentOf(text: string, line: number, end: number, most: number): number {
  const spaces = skipSpaces(text, line, end) - line;
  return spaces >= most ? most : 0;
}

/** A line of a list item runs on while a code span or a comment in it does. */
function addListLine(around: Surroundings, lines: ChunkBuilder, start: number): number {
  const { text, end } = around;
  let from = start;
  let position = start;
  while (position < end && text.charCodeAt(position) !== newline) {
    const code = text.charCodeAt(position);
    const isOpener = code === backtick || (code === lessThan && text.startsWith('<!--', position));
    position = isOpener ? readVerbatim(text, position, end, around.effort)?.end ?? position + 1 : position + 1;
  }
  for (let lineEnd = lineEndAt(text, from, end); lineEnd < position; lineEnd = lineEndAt(text, from, end)) {
    lines.add(from, lineEnd);
    from = lineEnd + 1;
  }
  lines.add(from, position);
  return position + 1;
}

function addContinuation(around: Surroundings, lines: ChunkBuilder, start: number, indent: number): number {
  const { text, end } = around;
  let line = start;
  do {
    const from = line + indentOf(text, line, end, indent);
    const lineEnd = lineEndAt(text, from, end);
    lines.add(from, lineEnd);
    line = lineEnd + 1;
  } while (line < end && continuesParagraph(around, line, indent));
  return line;
}

function continuesParagraph(around: Surroundings, line: number, indent: number): boolean {
  const { text, end } = around;
  const first = skipSpaces(text, line, end);
  if (first >= end || text.charCodeAt(first) === newline || around.closesDiv(line)) return false;
  return first - line >= indent || !readListMarker(text, line, end);
}

function isIndented(text: string, line: number, end: number, indent: number): boolean {
  return skipSpaces(text, line, end) - line >= indent && !isBlankFrom(text, line, end);
}

function addBlankLines(text: string, lines: ChunkBuilder, start: number, end: number): number {
  let line = start;
  while (line < end && isBlankFrom(text, line, end)) {
    const lineEnd = lineEndAt(text, line, end);
    lines.add(lineEnd, lineEnd);
    line = lineEnd + 1;
  }
  return line;
}

/** A footnote's text, with its name as it is cited. */
export function collectNote(around: Surroundings, start: number, first: number): (Collected & { readonly name: string }) | undefined {
  const { text, end } = around;
  const close = noteMarkerEnd(text, first, end);
  if (close < 0 || text.charCodeAt(close) !== colon || first - start > 3) return undefined;
  const lines = new ChunkBuilder(around.chunk);
  let from = close + 1;
  if (isBlankFrom(text, from, end)) from = lineEndAt(text, from, end) + 1;
  let line = addNoteLines(text, lines, from, end);
  for (;;) {
    const next = skipBlankLines(text, line, end);
    if (next === line || next >= end || !isIndented(text, next, end, 4)) return { chunk: lines.build(), end: next, name: text.slice(first, close) };
    addBlankLines(text, lines, line, end);
    line = addNoteLines(text, lines, next, end);
  }
}

function skipBlankLines(text: string, start: number, end: number): number {
  let line = start;
  while (line < end && isBlankFrom(text, line, end)) line = lineEndAt(text, line, end) + 1;
  return Math.min(line, end);
}

function addNoteLines(text: string, lines: ChunkBuilder, start: number, end: number): number {
  let line = start;
  do {
    const from = line + indentOf(text, line, end, 4);
    const lineEnd = lineEndAt(text, from, end);
    lines.add(from, lineEnd);
    line = lineEnd + 1;
  } while (line < end && !isBlankFrom(text, line, end) && noteMarkerEnd(text, skipSpaces(text, line, end), end) < 0);
  return line;
}

/** One definition of a term, which begins at `start`, after at most one blank line. */
export function collectDefinition(around: Surroundings, start: number): Collected | undefined {
  const { text, end } = around;
  const hasBlank = start < end && isBlankFrom(text, start, end);
  const marker = hasBlank ? lineEndAt(text, start, end) + 1 : start;
  const content = definitionContent(text, marker, end);
  if (content < 0) return undefined;
  const indent = content - marker;
  const lines = new ChunkBuilder(around.chunk);
  const lineEnd = lineEndAt(text, content, end);
  lines.add(content, lineEnd);
  let line = addDefinitionLines(around, lines, lineEnd + 1, indent);
  for (;;) {
    const next = skipBlankLines(text, line, end);
    if (next >= end || !isIndented(text, next, end, indent)) return { chunk: lines.build(), end: line };
    addBlankLines(text, lines, line, end);
    const first = lineEndAt(text, next, end);
    lines.add(next + indent, first);
    line = addDefinitionLines(around, lines, first + 1, indent);
  }
}

function addDefinitionLines(around: Surroundings, lines: ChunkBuilder, start: number, most: number): number {
  const { text, end } = around;
  let line = start;
  while (line < end && !isBlankFrom(text, line, end) && !around.closesDiv(line)) {
    const indent = indentOf(text, line, end, most);
    if (indent === 0 && definitionContent(text, line, end) >= 0) break;
    const lineEnd = lineEndAt(text, line, end);
    lines.add(line + indent, lineEnd);
    line = lineEnd + 1;
  }
  return line;
}

/** Behind `:` or `~` and its spaces, or -1. */
function definitionContent(text: string, line: number, end: number): number {
  const first = skipSpaces(text, line, end);
  const code = text.charCodeAt(first);
  if (first - line > 3 || first >= end || (code !== colon && code !== tilde)) return -1;
  return text.charCodeAt(first + 1) === space ? skipMarkerSpace(text, first + 1, end) : -1;
}
