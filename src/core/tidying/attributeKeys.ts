import { applyEdits } from '../applyEdits';
import { attributeSpans } from '../markup/attributeSpans';
import { readMarkup } from '../markup/readMarkup';
import type { Tag, TextEdit } from '../model';
import { tagShapes } from './changeTags';

/** The edits that write other keys where these attributes begin; without those that would then stand twice in their tag. Undefined where anything else would be read otherwise. */
export function renameKeys(text: string, kinds: ReadonlySet<string>, keys: ReadonlyMap<number, string>): readonly TextEdit[] | undefined {
  const before = readMarkup(text, { kinds, all: true });
  const renamings = before.tags.map((tag) => renamingsIn(text, tag, keys));
  const edits = renamings.flat().map(({ start, key, to }) => ({ start, end: start + key.length, text: to }));
  const tags = before.tags.map((tag, at) => withKeys(tag, new Map(renamings[at]?.map(({ key, to }) => [key, to]))));
  return tagShapes(readMarkup(applyEdits(text, edits), { kinds, all: true })) === tagShapes({ ...before, tags }) ? edits : undefined;
}

interface KeyRenaming {
  readonly start: number;
  readonly key: string;
  readonly to: string;
}

function renamingsIn(text: string, tag: Tag, keys: ReadonlyMap<number, string>): readonly KeyRenaming[] {
  if (tag.attributes.size === 0) return [];
  const pairs = attributeSpans(text, tag).filter(({ kind }) => kind === 'pair').map(({ key, start }) => ({ start, key, to: keys.get(start) ?? key }));
  return pairs.filter(({ key, to }) => key !== to && pairs.filter((pair) => pair.to === to).length === 1);
}

function withKeys(tag: Tag, keys: ReadonlyMap<string, string>): Tag {
  return keys.size === 0 ? tag : { ...tag, attributes: new Map([...tag.attributes].map(([key, value]) => [keys.get(key) ?? key, value])) };
}
