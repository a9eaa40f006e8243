import { asterisk, isAlphanumericAt, runLength } from './characters';

/** Whether `count` marks stand at `position` that may end emphasis: an underscore within a word may not. */
export function endsEmphasis(text: string, mark: number, count: number, position: number, end: number): boolean {
  if (runLength(text, position, Math.min(end, position + count), mark) < count) return false;
  return mark === asterisk || position + count >= end || !isAlphanumericAt(text, position + count);
}
