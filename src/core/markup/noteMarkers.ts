import { caret, closeBracket, newline, openBracket, space } from './characters';

/** Behind `[^name]`, or -1. */
export function noteMarkerEnd(text: string, start: number, end: number): number {
  if (text.charCodeAt(start) !== openBracket || text.charCodeAt(start + 1) !== caret) return -1;
  let position = start + 2;
  while (position < end) {
    const code = text.charCodeAt(position);
    if (code === closeBracket && position > start + 2) return position + 1;
    if (code === newline || code === space || code === openBracket || code === caret) return -1;
    position++;
  }
  return -1;
}
