import type { AttributeItem } from '../markup/attributes';
import { attributeSpans } from '../markup/attributeSpans';
import type { Span, Tag } from '../model';
import { Draft } from './draft';
import { refuse, type TaggingResult } from './refusal';

/** Gives the tag of a claim another id: it makes a claim of its own. The tag is one of a reading of this text. */
export function renewClaim(text: string, tag: Span, id: string, kinds: ReadonlySet<string>): TaggingResult {
  return replaceId(text, tag, kinds, `#${id}`, ({ attributes }) => ({ id, attributes }));
}

/** Lets the tag of a claim cite the claim with its id instead of making it a second time. The tag is one of a reading of this text. */
export function citeClaim(text: string, tag: Span & { readonly id: string }, kinds: ReadonlySet<string>): TaggingResult {
  return replaceId(text, tag, kinds, `ref=${tag.id}`, (_, items) => ({
    id: undefined, attributes: new Map(items.flatMap(({ kind, key, value }) => kind === 'pair' ? [[key, value]] : kind === 'id' ? [['ref', tag.id]] : [])),
  }));
}

type Changed = Pick<Tag, 'id' | 'attributes'>;

function replaceId(text: string, { start, end }: Span, kinds: ReadonlySet<string>, written: string, changed: (tag: Tag, items: readonly AttributeItem[]) => Changed): TaggingResult {
  const draft = new Draft(text, kinds);
  const tag = draft.reading.tags.find((each) => each.start === start && each.end === end);
  const items = tag ? attributeSpans(text, tag) : [];
  const item = items.findLast(({ kind }) => kind === 'id');
  if (!tag || !item) return refuse('no-tag-here');
  const edits = [{ start: item.start, end: item.end, text: written }];
  return draft.accepts(edits, { changed: { tag, ...changed(tag, items) } }) ? edits : refuse('tag-cannot-change', { text: tag.text });
}
