import { realpathSync, statSync } from 'node:fs';
import path from 'node:path';

/** Whether a document of a folder is a file under that very name: not gone, no link on the way, and the same letters where case is ignored. */
export function standsIn(folder: string, document: string): boolean {
  try {
    const file = path.join(folder, document);
    // Only the system's own answer tells a name in other letters.
    return realpathSync.native(file) === path.join(realpathSync.native(folder), document) && statSync(file).isFile();
  } catch {
    return false;
  }
}
