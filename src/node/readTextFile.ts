import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { isUtf8 } from 'node:buffer';
import { fileProblems } from '../core/checks/fileProblems';
import type { Problem } from '../core/model';
import { problemOf } from '../core/problemTable';
import { reasonUnread } from './fileErrors';

/** A file's text without its byte-order mark, or why it has none. */
export type TextContent = { readonly text: string } | { readonly problem: Problem };

/** Grown when a larger file comes: one buffer for all files costs far less than one each. */
let buffer = Buffer.allocUnsafe(1 << 16);

/** Reads a file as UTF-8, line endings kept; what is wrong with it is a value. */
export function readTextFile(file: string): TextContent {
  try {
    return decodeText(readInto(file));
  } catch (error) {
    return { problem: fileProblem('unreadable-file', reasonUnread(error)) };
  }
}

/** Makes a text of a file's bytes. */
export function decodeText(bytes: Buffer): TextContent {
  if (bytes.includes(0) || (bytes.length > 1 && (bytes.readUInt16LE() === 0xfeff || bytes.readUInt16LE() === 0xfffe))) {
    return { problem: fileProblem('utf-16') };
  }
  if (!isUtf8(bytes)) return { problem: fileProblem('not-utf-8') };
  const text = bytes.toString('utf8');
  return { text: text.startsWith('\ufeff') ? text.slice(1) : text };
}

function fileProblem(code: keyof typeof fileProblems, reason = ''): Problem {
  return problemOf(fileProblems, code, { start: 0, end: 0 }, { reason });
}

/** Valid until the next call. */
function readInto(file: string): Buffer {
  const descriptor = openSync(file, 'r');
  try {
    let length = 0;
    for (;;) {
      if (length === buffer.length) grow(Math.max(fstatSync(descriptor).size + 1, 2 * buffer.length));
      const read = readSync(descriptor, buffer, length, buffer.length - length, null);
      if (read === 0) return buffer.subarray(0, length);
      length += read;
    }
  } finally {
    closeSync(descriptor);
  }
}

function grow(size: number): void {
  const larger = Buffer.allocUnsafe(size);
  buffer.copy(larger);
  buffer = larger;
}
