import type { fileProblems } from '../core/checks/fileProblems';

/** A file's text without its byte-order mark, as the editor shows it, or the code of why it has none. */
export type Decoded = { readonly text: string } | { readonly problem: keyof typeof fileProblems };

/** Reads UTF-8 and nothing else: bytes taken for another encoding would shift every offset. */
export function decodeText(bytes: Uint8Array): Decoded {
  const [first, second] = bytes;
  const marked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (marked || bytes.includes(0)) return { problem: 'utf-16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { problem: 'not-utf-8' };
  }
}
