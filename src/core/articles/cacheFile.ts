import type { PackedArticles } from '../index/packedArticles';
import { GrowingTexts, textsIn } from '../index/textBytes';
import { checksum } from './checksum';
import type { Stamp } from './stamp';

/** Articles as they were read from disk, each with its stamp. */
export interface KeptArticles {
  readonly articles: PackedArticles;
  /** One per article, in their order. */
  readonly stamps: readonly Stamp[];
}

/** The file's first words, each of 4 bytes; all sections behind them begin at multiples of 8 bytes. */
enum Head { Magic, ByteOrder, Format, Bytes, Checksum, Articles, Numbers, Strings, Text, Size }

/** “dsir”, so that no other file is taken for ours. */
const magic = 0x64736972;
/** Reads differently on a machine with the other byte order. */
const byteOrder = 0x01020304;
/** Raised whenever the sections, or the numbers of a packed article, change. */
const format = 2;
const wordBytes = 4;
const stampColumns = 3;

/**
 * Articles as the content of a file: stamps, numbers, then the fingerprint and the strings as `textBytes.ts` has them.
 * `articles` must be whole: its strings begin with number 0.
 */
export function writeCacheFile({ stamps, articles: { strings, numbers } }: KeptArticles, fingerprint: string): Uint8Array<ArrayBuffer> {
  const texts = new GrowingTexts();
  for (const text of [fingerprint, ...strings]) texts.add(text);
  const head = new Uint32Array(Head.Size);
  head.set([magic, byteOrder, format, 0, 0, stamps.length, numbers.length, strings.length, texts.length]);
  const layout = layoutOf(head);
  head[Head.Bytes] = layout.end;
  const bytes = new Uint8Array(layout.end);
  new Uint32Array(bytes.buffer).set(head);
  const columns = new Float64Array(bytes.buffer, layout.stamps, stamps.length * stampColumns);
  stamps.forEach(({ modified, changed, size }, at) => { columns.set([modified, changed, size], at * stampColumns); });
  new Uint32Array(bytes.buffer, layout.numbers).set(numbers);
  bytes.set(texts.all(), layout.texts);
  const words = new Uint32Array(bytes.buffer);
  words[Head.Checksum] = checksum(words);
  return bytes;
}

/** What `writeCacheFile` was given; undefined for any other content, for a damaged one, and for another fingerprint. */
export function readCacheFile(bytes: Uint8Array, fingerprint: string): KeptArticles | undefined {
  if (bytes.length < Head.Size * wordBytes || bytes.length % wordBytes !== 0) return undefined;
  const aligned = bytes.byteOffset % Float64Array.BYTES_PER_ELEMENT === 0 ? bytes : bytes.slice();
  const words = new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length / wordBytes);
  if (words[Head.Magic] !== magic || words[Head.ByteOrder] !== byteOrder || words[Head.Format] !== format) return undefined;
  const layout = layoutOf(words);
  if (words[Head.Bytes] !== bytes.length || layout.end !== bytes.length || !isIntact(words)) return undefined;
  const [found, ...strings] = textsIn(aligned.subarray(layout.texts, layout.texts + (words[Head.Text] ?? 0)));
  if (found !== fingerprint || strings.length !== words[Head.Strings]) return undefined;
  const numbers = words.subarray(layout.numbers / wordBytes, layout.numbers / wordBytes + (words[Head.Numbers] ?? 0));
  const stamps = stampsIn(new Float64Array(aligned.buffer, aligned.byteOffset + layout.stamps, (words[Head.Articles] ?? 0) * stampColumns));
  return { articles: { firstString: 0, strings, numbers }, stamps };
}

/** Where each section begins, in bytes. */
function layoutOf(head: Uint32Array): { readonly stamps: number; readonly numbers: number; readonly texts: number; readonly end: number } {
  const stamps = aligned8(Head.Size * wordBytes);
  const numbers = stamps + (head[Head.Articles] ?? 0) * stampColumns * Float64Array.BYTES_PER_ELEMENT;
  const texts = aligned8(numbers + (head[Head.Numbers] ?? 0) * wordBytes);
  return { stamps, numbers, texts, end: aligned8(texts + (head[Head.Text] ?? 0)) };
}

function aligned8(bytes: number): number {
  return Math.ceil(bytes / 8) * 8;
}

/** The sum was taken while its own place held 0. */
function isIntact(words: Uint32Array): boolean {
  const expected = words[Head.Checksum];
  words[Head.Checksum] = 0;
  const found = checksum(words);
  words[Head.Checksum] = expected ?? 0;
  return found === expected;
}

function stampsIn(columns: Float64Array): Stamp[] {
  const stamps: Stamp[] = [];
  for (let at = 0; at < columns.length; at += stampColumns) {
    stamps.push({ modified: columns[at] ?? 0, changed: columns[at + 1] ?? 0, size: columns[at + 2] ?? 0 });
  }
  return stamps;
}
