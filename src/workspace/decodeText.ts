/** Why a file's bytes are not an article that can be read. */
export type Unreadable = 'utf16' | 'notUtf8';

/** The text of a UTF-8 file without its byte-order mark, as the editor shows it, or why there is none. */
export function decodeText(bytes: Uint8Array): { readonly text: string } | { readonly unreadable: Unreadable } {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return { unreadable: 'utf16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { unreadable: 'notUtf8' };
  }
}
