import type { fileProblems } from '../core/checks/fileProblems';
import { finish, type Steps } from '../core/steps';

/** So many bytes are made a text at once. */
const aStep = 1 << 18;

/** A file's text without its byte-order mark, as the editor shows it, or the code of why it has none. */
export type Decoded = { readonly text: string } | { readonly problem: keyof typeof fileProblems };

/** Reads UTF-8 and nothing else: bytes taken for another encoding would shift every offset. */
export function decodeText(bytes: Uint8Array): Decoded {
  return finish(decodingText(bytes));
}

/** The same in steps. */
export function* decodingText(bytes: Uint8Array): Steps<Decoded> {
  const [first, second] = bytes;
  const marked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (marked || bytes.includes(0)) return { problem: 'utf-16' };
  try {
    const parts: string[] = [];
    for (let start = 0, end = 0; start < bytes.length; start = end) {
      end = partEnd(bytes, start + aStep);
      parts.push(new TextDecoder('utf-8', { fatal: true, ignoreBOM: start > 0 }).decode(bytes.subarray(start, end)));
      yield;
    }
    return { text: parts.join('') };
  } catch {
    return { problem: 'not-utf-8' };
  }
}

/** The first place from this one on at which no character is cut in two. */
function partEnd(bytes: Uint8Array, from: number): number {
  let end = Math.min(from, bytes.length);
  while (end < bytes.length && ((bytes[end] ?? 0) & 0xc0) === 0x80) end++;
  return end;
}
