import { lazily } from '../lazily';

/** The forms of ids, as the JSON Schema publishes them. */
export const entityIdPattern = lazily(() => /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*$/u);
export const sourceIdPattern = lazily(() => /^[\p{L}\p{N}]+(?:[._:-][\p{L}\p{N}]+)*$/u);
export const kindPattern = lazily(() => /^\p{L}[\p{L}\p{M}\p{N}_-]*$/u);

/** Crockford's base 32 without I, L, O and U, in lower case. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const drawnLength = 8;
export const drawnPatterns = {
  c: /^c-[0-9a-hjkmnp-tv-z]{8}$/u,
  e: /^e-[0-9a-hjkmnp-tv-z]{8}$/u,
  q: /^q-[0-9a-hjkmnp-tv-z]{8}$/u,
} as const;

/** What a claim can be linked to: evidence, or another claim. */
export const linkTargetPattern = /^[ce]-[0-9a-hjkmnp-tv-z]{8}$/u;

/** What a drawn id names: a claim, an item of evidence or a question. */
export type DrawnPrefix = keyof typeof drawnPatterns;

/** Whether an id is taken already; ids are given and compared in NFC. */
export type IsTaken = (id: string) => boolean;

export function isEntityId(id: string): boolean {
  return entityIdPattern().test(id);
}

/** Whether a text can be a Pandoc citation key: letters and digits with single `.`, `_`, `-` or `:` between. */
export function isSourceId(id: string): boolean {
  return sourceIdPattern().test(id);
}

/** Whether a kind's name can be written as a Pandoc class. */
export function isKindName(name: string): boolean {
  return kindPattern().test(name);
}

/** Whether an id has the form of one that was drawn: `c-7f3a2kq9`. */
export function isDrawnId(prefix: DrawnPrefix, id: string): boolean {
  return drawnPatterns[prefix].test(id);
}

/** Draws an id such as `c-7f3a2kq9`, again while the case has it; `random` gives that many random bytes. */
export function newId(prefix: DrawnPrefix, random: (length: number) => Uint8Array, isTaken: IsTaken): string {
  for (;;) {
    const letters = [...random(drawnLength)].map((byte) => alphabet.charAt(byte & 31));
    const id = `${prefix}-${letters.join('')}`;
    if (!isTaken(id)) return id;
  }
}

/** The id of a new entity: its name in NFC and lower case, runs of other characters as `-`, with `-2` if that is taken. */
export function entityId(name: string, isTaken: IsTaken): string {
  const words = name.normalize('NFC').toLowerCase().normalize('NFC');
  const id = words.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^[^\p{L}\p{N}]+|-+$/gu, '');
  return firstFree(id === '' ? 'unnamed' : id, isTaken);
}

/** The key of a new source, `kcna-2024-05-28`: who published it, or else its first words, and when. */
export function sourceId(about: { readonly author?: string | undefined; readonly title: string; readonly date?: string | undefined },
  isTaken: IsTaken): string {
  const who = keyWords(about.author ?? '').slice(0, 3);
  const words = who.length > 0 ? who : keyWords(about.title).slice(0, 4);
  const id = [...words, ...keyWords(about.date ?? '')].join('-');
  return firstFree(id === '' ? 'source' : id, isTaken);
}

/** Citation keys take no combining marks, so they end a word here as any other sign does. */
function keyWords(text: string): string[] {
  return text.normalize('NFC').toLowerCase().normalize('NFC').split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

function firstFree(id: string, isTaken: IsTaken): string {
  if (!isTaken(id)) return id;
  for (let number = 2; ; number++) {
    const numbered = `${id}-${number}`;
    if (!isTaken(numbered)) return numbered;
  }
}
