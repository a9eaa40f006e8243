import { Range, type TextDocument } from 'vscode';
import type { Span } from '../core/model';

/** A span of the core as a range of the document. */
export function rangeOf(document: TextDocument, span: Span): Range {
  return new Range(document.positionAt(span.start), document.positionAt(span.end));
}

/** A range of the document as a span of the core. */
export function spanOf(document: TextDocument, range: Range): Span {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}
