import { rmSync } from 'node:fs';

/** Removes a folder that a process just killed may still be writing into: tries for about five seconds. */
export function removeFolder(folder: string): void {
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (let attempt = 1; attempt <= 20; attempt += 1) {
    try {
      rmSync(folder, { recursive: true, force: true });
      return;
    } catch (error) {
      if (attempt === 20) console.error(`${folder} could not be removed:`, error);
      Atomics.wait(pause, 0, 0, 250);
    }
  }
}
