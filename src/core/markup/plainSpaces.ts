import { newline, space } from './characters';

/** Whether this is a space or a line break. */
export function isBreak(code: number): boolean {
  return code === space || code === newline;
}

/** Behind spaces and line breaks. */
export function skipBreaks(text: string, from: number, to: number): number {
  let position = from;
  while (position < to && isBreak(text.charCodeAt(position))) position++;
  return position;
}

/** What an escaped character stands for: a backslash before a space makes a no-break space, and before a line break a line break. */
export function escapedText(content: string): string {
  if (content === ' ') return '\u00a0';
  return content === '\n' ? ' ' : content;
}

/** A text without spaces around it; other white space stays. */
export function trimSpaces(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && text.charCodeAt(start) === space) start++;
  while (end > start && text.charCodeAt(end - 1) === space) end--;
  return text.slice(start, end);
}
