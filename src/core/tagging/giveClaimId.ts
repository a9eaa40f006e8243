import type { Span, TextEdit } from '../model';
import { insertionInBlock } from './attributeBlock';
import { Draft } from './draft';
import { refuse, type TaggingResult } from './refusal';

/** Writes an id into a claim's tag that has none; the tag is one of a reading of this text. */
export function giveClaimId(text: string, tag: Span, id: string, kinds: ReadonlySet<string>): TaggingResult {
  const draft = new Draft(text, kinds);
  const own = draft.reading.tags.find(({ start, end }) => start === tag.start && end === tag.end);
  if (!own || own.id !== undefined) return refuse('no-tag-here');
  const edits: readonly TextEdit[] = insertionInBlock(text, own, `#${id}`);
  return draft.accepts(edits, { changed: { tag: own, id, attributes: own.attributes } }) ? edits : refuse('tag-cannot-change', { text: own.text });
}
