import { shortened } from '../../shortened';
import type { Conflict } from '../schema';
import type { Three } from './conflicts';

/** What a conflict leaves to choose between, in one line. */
export function shownConflict(conflict: Conflict): string {
  return `ours ${shownSide(conflict, 'ours')}, theirs ${shownSide(conflict, 'theirs')}, before both ${shownSide(conflict, 'base')}`;
}

/** What one side of a conflict has, in a few words: “likely”, or the beginning of what a record says. */
export function shownSide(conflict: Conflict, side: keyof Three): string {
  const value = conflict[side];
  if (value === undefined) return '(nothing)';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `“${shortened(text.replace(/\s+/gu, ' '), longest)}”`;
}

const longest = 80;
