import { isUtf8 } from 'node:buffer';
import { access, constants, readFile } from 'node:fs/promises';
import { UserError } from '../core/userError';
import { codeOf, explained } from './fileErrors';
import { withLock } from './lock';
import { linkTarget, replaceFile } from './replaceFile';

/**
 * Changes the evidence file on disk, atomically and after or before every other writer: `edit` gets what stands in it
 * (undefined where there is no file; a byte-order mark included) and returns what shall stand there. The same text means
 * that nothing is written. A symbolic link stays one.
 *
 * @throws UserError where the file cannot be read or written; what `edit` throws passes through, and nothing is written.
 */
export async function withEvidenceFile(path: string, edit: (text: string | undefined) => string, patience?: number): Promise<void> {
  await explained(path, async () => {
    const target = await linkTarget(path);
    await withLock(target, async () => {
      const text = await readIfThere(target, path);
      const edited = edit(text);
      if (edited === (text ?? '')) return;
      if (text !== undefined) await access(target, constants.W_OK);
      await replaceFile(target, edited);
    }, patience);
  });
}

async function readIfThere(target: string, path: string): Promise<string | undefined> {
  try {
    const bytes = await readFile(target);
    if (!isUtf8(bytes)) throw new UserError(`${path} is not text in UTF-8; save it as UTF-8 first.`);
    return bytes.toString('utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}
