import { isSourceId } from '../../evidence/ids';

/** The address that stands for the id of an item in exports of Zotero without citation keys. */
const zoteroItem = /^https?:\/\/(?:www\.)?zotero\.org\/(?:[^?#]*\/)?items\/([A-Z0-9]+)$/u;

/**
 * The id of the source that a bibliography calls `key`: the same for the same key in every import. What a Pandoc citation
 * key cannot hold becomes a hyphen; undefined where nothing is left.
 */
export function sourceIdOfKey(key: string): string | undefined {
  const composed = key.normalize('NFC').trim();
  if (isSourceId(composed)) return composed;
  const mended = (zoteroItem.exec(composed)?.[1] ?? composed)
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}._:-]+/gu, '-')
    .replace(/[._:-]{2,}/gu, '-')
    .replace(/^[._:-]+|[._:-]+$/gu, '');
  return mended === '' ? undefined : mended;
}
