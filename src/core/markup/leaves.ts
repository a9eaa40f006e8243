import { isBlankFrom, lineEndAt } from './characters';
import { readAttributes } from './attributes';
import type { Effort } from './effort';
import { isBlockTag, readHtmlTag, verbatimElements } from './html';

/** Behind the block-level HTML tag at `start`, with its content where that is not Markdown, or -1. */
export function skipHtmlBlock(text: string, start: number, end: number, effort: Effort): number {
  const tag = readHtmlTag(text, start, end, effort);
  if (!tag || !isBlockTag(tag)) return -1;
  if (tag.form !== 'open' || !verbatimElements.has(tag.name)) return tag.end;
  const horizon = effort.horizon(tag.end, end);
  const close = text.slice(tag.end, horizon).toLowerCase().indexOf(`</${tag.name}>`);
  if (close >= 0) return tag.end + close + tag.name.length + 3;
  effort.waste(horizon - tag.end);
  return tag.end;
}

const longestEnvironment = 80;

/** Behind `\\begin{…}` to its `\\end{…}`, which TeX may fill with anything, or -1. */
export function skipTexEnvironment(text: string, start: number, end: number, effort: Effort): number {
  const name = /^\\begin\{([^{}\s]+)\}/u.exec(text.slice(start, start + longestEnvironment))?.[1];
  if (name === undefined) return -1;
  const horizon = effort.horizon(start, end);
  const close = text.slice(start, horizon).indexOf(`\\end{${name}}`);
  if (close >= 0) return lineEndAt(text, start + close, end) + 1;
  effort.waste(horizon - start);
  return -1;
}

/** Where a heading's text ends: before its closing attributes, unless those make a span of its last words. */
export function headingEnd(text: string, from: number, to: number): number {
  const line = text.slice(from, to);
  const brace = line.lastIndexOf('{');
  const block = brace > 0 ? readAttributes(line, brace, line.length) : undefined;
  const isClosing = block !== undefined && isBlankFrom(line, block.end, line.length) && line.charAt(brace - 1) !== ']';
  return isClosing ? from + brace : to;
}
