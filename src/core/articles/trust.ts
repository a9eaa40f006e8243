import type { Stamp } from './stamp';

/** How long a file must have rested when it is read, in milliseconds: FAT counts time in steps of 2 s. */
const rest = 3000;

/** Whether a file with the stamp `present` holds what one with the stamp `kept` held. */
export type Trust = (kept: Stamp, present: Stamp) => boolean;

/**
 * The stamp to remember for a file that was read at `readAt` (milliseconds since 1970): where the file had just changed, a
 * further change could leave the same stamp, so it is one that tells nothing and is never trusted.
 */
export function settled(stamp: Stamp, readAt: number): Stamp {
  return readAt - Math.max(stamp.modified, stamp.changed) < rest ? { ...stamp, modified: 0 } : stamp;
}

/**
 * How far the stamps of a folder's files, as they are now, tell what changed: not at all where the file system gives all the
 * same time, nor for a file that has none.
 */
export function trustIn(stamps: readonly Stamp[]): Trust {
  const first = stamps[0]?.modified;
  // One file's time is equal to all others on every file system: it says nothing of this one, and a case may have no more.
  if (stamps.length > 1 && stamps.every(({ modified }) => modified === first)) return () => false;
  return (kept, present) => present.modified !== 0 && isSame(kept, present);
}

function isSame(one: Stamp, other: Stamp): boolean {
  return one.modified === other.modified && one.changed === other.changed && one.size === other.size;
}
