/** Raised whenever the reader finds other things in the same text than before: what an older one kept is then read anew. */
const readerVersion = 3;

/**
 * Names the conditions under which an article gives the record that it gives: the reader, the program (`version`) and the
 * kinds that tags may have. Records of another fingerprint are of no use.
 */
export function readingFingerprint(kinds: readonly string[], version: string): string {
  return [String(readerVersion), version, ...new Set([...kinds].sort())].join('\n');
}
