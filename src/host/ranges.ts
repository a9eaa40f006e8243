import { Position, Range, type TextDocument } from 'vscode';
import { LineStarts } from '../core/entities/lineStarts';
import type { Span } from '../core/model';

/** A span of the core as a range of the document. */
export function rangeOf(document: TextDocument, span: Span): Range {
  return new Range(document.positionAt(span.start), document.positionAt(span.end));
}

/** A range of the document as a span of the core. */
export function spanOf(document: TextDocument, range: Range): Span {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}

/** Turns spans of a text that no editor has into ranges. */
export function rangesIn(text: string): (span: Span) => Range {
  const lines = new LineStarts(text);
  const position = (offset: number): Position => {
    const { line, column } = lines.placeOf(offset);
    return new Position(line - 1, column - 1);
  };
  return ({ start, end }) => new Range(position(start), position(end));
}
