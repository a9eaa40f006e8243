import type { Span, Tag, TextEdit } from '../model';
import { Draft } from './draft';
import { refuse, type TaggingResult } from './refusal';

/** Takes away the innermost tag of a kind at `offset`, and leaves its words. */
export function removeTagAt(text: string, offset: number, kinds: ReadonlySet<string>): TaggingResult {
  const draft = new Draft(text, kinds);
  const tag = tagAt(draft.reading.tags, offset);
  if (!tag) return refuse('no-tag-here');
  const candidates = tag.form === 'span' ? [spanEdits(tag)] : [divEdits(text, tag), divEditsLeavingBlanks(text, tag)];
  return candidates.find((edits) => draft.accepts(edits, { removed: tag })) ?? refuse('tag-cannot-change', { text: tag.text });
}

/** The innermost tag of a kind that holds `offset` or touches it. */
function tagAt(tags: readonly Tag[], offset: number): Tag | undefined {
  const own = tags.filter(({ kind }) => kind !== undefined);
  return own.findLast(({ start, end }) => start <= offset && offset < end) ?? own.findLast(({ end }) => end === offset);
}

function spanEdits({ start, end, contentStart, contentEnd }: Tag): readonly TextEdit[] {
  return [{ start, end: contentStart, text: '' }, { start: contentEnd, end, text: '' }];
}

/** The fence lines whole; with a blank line inside where one outside is left, so that not two follow each other. */
function divEdits(text: string, tag: Tag): readonly TextEdit[] {
  const { open, close } = fenceLines(text, tag);
  const isOpenAbove = open.start === 0 || isBlankBefore(text, open.start);
  const opening = isOpenAbove ? { ...open, end: open.end + blankLineLength(text.slice(open.end)) } : open;
  const isOpenBelow = close.end >= text.length || blankLineLength(text.slice(close.end).replace(/^\r?\n/u, '')) > 0;
  const inside = /(?:\r?\n[ \t>]*)$/u.exec(text.slice(opening.end, close.start));
  const closing = isOpenBelow && inside ? { ...close, start: opening.end + inside.index } : close;
  return [{ ...opening, text: '' }, { ...closing, text: '' }];
}

/** The fences alone, so that their lines stay behind as blank ones. */
function divEditsLeavingBlanks(text: string, tag: Tag): readonly TextEdit[] {
  const { open, close } = fenceLines(text, tag);
  const lineEnd = tag.start + text.slice(tag.start, open.end).trimEnd().length;
  const fence = close.start + (/^\r?\n[ \t>]*/u.exec(text.slice(close.start, close.end))?.[0].length ?? 0);
  return [{ start: tag.start, end: lineEnd, text: '' }, { start: fence, end: close.end, text: '' }];
}

function fenceLines(text: string, tag: Tag): { readonly open: Span; readonly close: Span } {
  const start = text.lastIndexOf('\n', tag.start - 1) + 1;
  const end = text.lastIndexOf('\n', tag.contentStart - 1) + 1;
  return { open: { start, end }, close: { start: Math.max(end, tag.contentEnd), end: tag.end } };
}

function isBlankBefore(text: string, offset: number): boolean {
  return /(?:^|\n)[ \t>]*\r?\n$/u.test(text.slice(Math.max(0, offset - 200), offset));
}

function blankLineLength(text: string): number {
  return /^[ \t>]*\r?\n/u.exec(text)?.[0].length ?? 0;
}
