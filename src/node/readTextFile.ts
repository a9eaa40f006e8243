import * as buffers from 'node:buffer';
import { closeSync, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import { largestFile, largestFileArgs } from '../core/articles/largestFile';
import type { Stamp } from '../core/articles/stamp';
import { fileProblems } from '../core/checks/fileProblems';
import type { Problem, ProblemArguments } from '../core/model';
import { problemOf } from '../core/problemTable';
import { reasonUnread } from './fileErrors';

/** A file's text without its byte-order mark, or why it has none. */
export type TextContent = { readonly text: string } | { readonly problem: Problem };

const usualBuffer = 1 << 16;
/** What one file larger than this needed is let go after it: hardly another one comes. */
const largestKeptBuffer = 4 << 20;
/** Grown when a larger file comes: one buffer for all files costs far less than one each. */
let buffer = Buffer.allocUnsafe(usualBuffer);

/** Reads a file as UTF-8, line endings kept; what is wrong with it is a value. */
export function readTextFile(file: string): TextContent {
  return contentOf(file, (descriptor) => decodeText(readAll(descriptor, undefined)));
}

/** Reads a file in the same way if some ASCII characters stand in it anywhere; others are not made a text of. */
export function readTextFileWith(file: string, words: string): TextContent | undefined {
  return contentOf(file, (descriptor) => {
    const bytes = readAll(descriptor, undefined);
    return bytes.includes(words) ? decodeText(bytes) : undefined;
  });
}

/**
 * Reads an article in the same way, with the stamp that its file had before, so that a later change shows; undefined where it
 * cannot be opened.
 */
export function readStampedTextFile(file: string): { readonly content: TextContent; readonly stamp: Stamp | undefined } {
  let stamp: Stamp | undefined;
  const content = contentOf(file, (descriptor) => {
    const stats = fstatSync(descriptor);
    stamp = stampOf(stats);
    return stats.size > largestFile ? { problem: fileProblem('too-large', largestFileArgs) } : decodeText(readAll(descriptor, stats));
  });
  return { content, stamp };
}

/** The stamp in what the system says of a file. */
export function stampOf({ mtimeMs, ctimeMs, size }: Stats): Stamp {
  return { modified: mtimeMs, changed: ctimeMs, size };
}

/** Makes a text of a file's bytes. */
export function decodeText(bytes: Buffer): TextContent {
  if (bytes.includes(0) || (bytes.length > 1 && (bytes.readUInt16LE() === 0xfeff || bytes.readUInt16LE() === 0xfffe))) {
    return { problem: fileProblem('utf-16') };
  }
  if (buffers.isAscii(bytes)) return { text: bytes.toString('latin1') };
  if (!buffers.isUtf8(bytes)) return { problem: fileProblem('not-utf-8') };
  const text = decodeUtf8(bytes);
  return { text: text.startsWith('\ufeff') ? text.slice(1) : text };
}

/** Node transcodes at twice the speed at which it decodes; Electron's Node lacks that. */
export const decodeUtf8 = 'transcode' in buffers
  ? (bytes: Buffer): string => buffers.transcode(bytes, 'utf8', 'utf16le').toString('utf16le')
  : (bytes: Buffer): string => bytes.toString('utf8');

function contentOf<Content extends TextContent | undefined>(file: string, read: (descriptor: number) => Content): Content | TextContent {
  try {
    const descriptor = openSync(file, 'r');
    try {
      return read(descriptor);
    } finally {
      if (buffer.length > largestKeptBuffer) buffer = Buffer.allocUnsafe(usualBuffer);
      closeSync(descriptor);
    }
  } catch (error) {
    return { problem: fileProblem('unreadable-file', { reason: reasonUnread(error) }) };
  }
}

function fileProblem(code: keyof typeof fileProblems, args: ProblemArguments = {}): Problem {
  return problemOf(fileProblems, code, { start: 0, end: 0 }, args);
}

/** The bytes, valid until the next call; an ordinary file that was looked at first need not be read to its end twice. */
function readAll(descriptor: number, stats: Stats | undefined): Buffer {
  const size = stats?.isFile() === true && stats.size > 0 ? stats.size : Infinity;
  let length = 0;
  while (length < size) {
    if (length === buffer.length) grow(Math.max(fstatSync(descriptor).size + 1, 2 * buffer.length));
    const read = readSync(descriptor, buffer, length, buffer.length - length, null);
    if (read === 0) break;
    length += read;
  }
  return buffer.subarray(0, length);
}

function grow(size: number): void {
  const larger = Buffer.allocUnsafe(size);
  buffer.copy(larger);
  buffer = larger;
}
