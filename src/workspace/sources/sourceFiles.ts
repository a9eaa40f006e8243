import { workspace, type Uri } from 'vscode';
import { largestFile } from '../../core/articles/largestFile';
import type { Digest, SummedContent } from '../../core/anchoring/sourceSum';
import { decodeText } from '../decodeText';

/** A source's file as it is on disk: its bytes, and its text where it is text. */
export interface SourceFile {
  readonly bytes: Uint8Array;
  readonly text: string | undefined;
}

/** Reads a source's file; undefined where it is not there, cannot be read or is too large to be looked at. */
export async function readSourceFile(uri: Uri): Promise<SourceFile | undefined> {
  try {
    if ((await workspace.fs.stat(uri)).size > largestFile) return undefined;
    const bytes = await workspace.fs.readFile(uri);
    const decoded = decodeText(bytes);
    return { bytes, text: 'text' in decoded ? decoded.text : undefined };
  } catch {
    return undefined;
  }
}

/** The file with the SHA-256 sum of its bytes. */
export async function summed({ bytes, text }: SourceFile): Promise<SummedContent> {
  return { sum: await digestOf(bytes), text };
}

/** Sums texts with what browsers and Node have in common. */
export const digest: Digest = (text) => digestOf(new TextEncoder().encode(text));

async function digestOf(bytes: Uint8Array): Promise<string> {
  const sum = await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes));
  return [...new Uint8Array(sum)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
