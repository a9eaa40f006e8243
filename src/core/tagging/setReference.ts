import type { Span, Tag, TextEdit } from '../model';
import { attributeValue, blockOf, insertionInBlock } from './attributeBlock';
import { Draft } from './draft';
import { refuse, type TaggingResult } from './refusal';

/** Writes, changes or (with undefined) takes away a tag's `ref`; nothing else of the tag changes. The tag is one of a reading of this text. */
export function setReference(text: string, tag: Span, ref: string | undefined, kinds: ReadonlySet<string>): TaggingResult {
  const draft = new Draft(text, kinds);
  const own = draft.reading.tags.find(({ start, end }) => start === tag.start && end === tag.end);
  return own ? changeReference(draft, own, ref) : refuse('no-tag-here');
}

/** As `setReference`, on a text that has been read. */
export function changeReference(draft: Draft, tag: Tag, ref: string | undefined): TaggingResult {
  const edits = attributeEdits(draft.text, tag, 'ref', ref);
  const attributes = new Map(tag.attributes);
  if (ref === undefined) attributes.delete('ref');
  else attributes.set('ref', ref);
  return draft.accepts(edits, { changed: { tag, id: tag.id, attributes } }) ? edits : refuse('tag-cannot-change', { text: tag.text });
}

/** The edits that write, change or (with undefined) take away one attribute of a tag; they are for the caller to try. */
export function attributeEdits(text: string, tag: Tag, key: string, value: string | undefined): readonly TextEdit[] {
  const own = blockOf(text, tag)?.items.filter((item) => item.kind === 'pair' && item.key === key) ?? [];
  if (value === undefined) return own.map(({ start, end }) => ({ start: spaceBefore(text, start), end, text: '' }));
  const last = own.at(-1);
  if (last) return [{ start: last.start + key.length + 1, end: last.end, text: attributeValue(value) }];
  return insertionInBlock(text, tag, `${key}=${attributeValue(value)}`);
}

function spaceBefore(text: string, offset: number): number {
  let at = offset;
  while (/[^\S\r\n]/u.test(text[at - 1] ?? '')) at--;
  return at;
}
