import type { Span } from './model';

/** A stretch of a text that was replaced by `length` code units. */
export interface Replacement extends Span {
  readonly length: number;
}

/**
 * Where a span of a text is after a change elsewhere in it. What is typed at its edges stays outside; a change that reaches
 * into it is part of it afterwards. `returns` says that the change brings something back, which an empty span takes in.
 */
export function followSpan({ start, end }: Span, change: Replacement, returns = false): Span {
  const growth = change.length - (change.end - change.start);
  if (returns && start === end && change.start === start && change.end === start) return { start, end: end + growth };
  if (change.start >= end) return { start, end };
  if (change.end <= start) return { start: start + growth, end: end + growth };
  return { start: Math.min(start, change.start), end: Math.max(end, change.end) + growth };
}
