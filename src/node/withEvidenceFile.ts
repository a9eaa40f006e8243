import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import { inOrder } from '../core/applyEdits';
import type { TextEdit } from '../core/model';
import { UserError } from '../core/userError';
import { codeOf, explained } from './fileErrors';
import { withLock } from './lock';
import { decodeUtf8 } from './readTextFile';
import { linkTarget, replaceFile } from './replaceFile';

/** A file's bytes and the text that they are. */
interface Content {
  readonly bytes: Buffer;
  readonly text: string;
}

/**
 * Changes the evidence file on disk, atomically and after or before every other writer: `edit` gets what stands in it
 * (undefined where there is no file; a byte-order mark included) and returns what shall stand there, or the edits that make
 * it of that. The same text means that nothing is written. A symbolic link stays one.
 *
 * @throws UserError where the file cannot be read or written; what `edit` throws passes through, and nothing is written.
 */
export async function withEvidenceFile(path: string, edit: (text: string | undefined) => string | readonly TextEdit[], patience?: number): Promise<void> {
  await explained(path, async () => {
    const target = await linkTarget(path);
    await withLock(target, async () => {
      const content = readIfThere(target, path);
      const edited = edit(content?.text);
      const { bytes, text } = content ?? { bytes: Buffer.alloc(0), text: '' };
      if (typeof edited === 'string' ? edited === text : edited.every(({ start, end, text: put }) => text.slice(start, end) === put)) return;
      if (content) await access(target, constants.W_OK);
      await replaceFile(target, typeof edited === 'string' ? edited : editedBytes({ bytes, text }, edited));
    }, patience);
  });
}

function readIfThere(target: string, path: string): Content | undefined {
  try {
    const bytes = readFileSync(target);
    if (!isUtf8(bytes)) throw new UserError(`${path} is not text in UTF-8; save it as UTF-8 first.`);
    return { bytes, text: decodeUtf8(bytes) };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** The bytes between the edits as they were read: only what changes is made bytes of. */
function editedBytes({ bytes, text }: Content, edits: readonly TextEdit[]): Uint8Array[] {
  const parts: Uint8Array[] = [];
  let [done, doneBytes] = [0, 0];
  for (const { start, end, text: put } of inOrder(edits)) {
    const startBytes = doneBytes + Buffer.byteLength(text.slice(done, start));
    parts.push(bytes.subarray(doneBytes, startBytes), Buffer.from(put));
    [done, doneBytes] = [end, startBytes + Buffer.byteLength(text.slice(start, end))];
  }
  return [...parts, bytes.subarray(doneBytes)];
}
