import type { Span, Tag, TextEdit } from '../model';

/** Ways to take a tag's delimiters and attributes away, the one that leaves least behind first. */
export function removals(text: string, tag: Tag): readonly (readonly TextEdit[])[] {
  return tag.form === 'span' ? [spanEdits(tag)] : divRemovals(text, tag);
}

function spanEdits({ start, end, contentStart, contentEnd }: Tag): readonly TextEdit[] {
  return [{ start, end: contentStart, text: '' }, { start: contentEnd, end, text: '' }];
}

/** Ways to take the fences away, the one that leaves least behind first. */
function divRemovals(text: string, tag: Tag): readonly (readonly TextEdit[])[] {
  const { open, close } = fenceLines(text, tag);
  const openings = [openingLine(text, open), { ...open, start: tag.start, end: tag.start + text.slice(tag.start, open.end).trimEnd().length }];
  const closings = [closingLine(text, close), { ...close, start: close.start + (/^\r?\n[ \t>]*/u.exec(text.slice(close.start, close.end))?.[0].length ?? 0) }];
  return openings.flatMap((opening) => closings.map((closing) => [{ ...opening, text: '' }, { ...closing, text: '' }]));
}

/** The line whole; and the blank line inside where one outside is left, so that not two follow each other. */
function openingLine(text: string, open: Span): Span {
  const isOpenAbove = open.start === 0 || isBlankBefore(text, open.start);
  return isOpenAbove ? { ...open, end: open.end + blankLineLength(text.slice(open.end)) } : open;
}

function closingLine(text: string, close: Span): Span {
  const isOpenBelow = close.end >= text.length || blankLineLength(text.slice(close.end).replace(/^\r?\n/u, '')) > 0;
  const blank = /\r?\n[ \t>]*$/u.exec(text.slice(Math.max(0, close.start - 200), close.start))?.[0].length ?? 0;
  return isOpenBelow ? { ...close, start: close.start - blank } : close;
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
