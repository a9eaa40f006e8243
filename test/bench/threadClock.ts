import { openSync, readSync } from 'node:fs';

const nanoseconds = 1e6;

/**
 * Milliseconds that this thread has worked: what other programs take of the processor does not count, where Linux tells of
 * each thread how long it ran. Elsewhere all time counts.
 */
export function threadClock(): () => number {
  const buffer = Buffer.alloc(64);
  try {
    const descriptor = openSync('/proc/thread-self/schedstat', 'r');
    return () => parseInt(buffer.toString('latin1', 0, readSync(descriptor, buffer, 0, buffer.length, 0)), 10) / nanoseconds;
  } catch {
    return () => performance.now();
  }
}
