import type { Tag } from '../model';
import { readAttributes, type AttributeItem } from './attributes';
import { sourceText } from './sourceText';

/** Where the items of a tag's attribute block stand in the text of its article, for exact problems and edits. */
export function attributeSpans(text: string, tag: Pick<Tag, 'form' | 'start' | 'end' | 'contentStart' | 'contentEnd'>): readonly AttributeItem[] {
  const start = tag.form === 'span' ? tag.contentEnd + 1 : text.indexOf('{', tag.start);
  const end = tag.form === 'span' ? tag.end : tag.contentStart;
  if (start < 0 || start >= end) return bareDivName(text, tag.start, end);
  // What a block quote or a list puts before the lines of a block is none of it.
  const source = sourceText(text.slice(start, end).replace(/(?<=\n)[ \t>]+/gu, (margin) => ' '.repeat(margin.length)));
  const items = readAttributes(source.text, 0, source.text.length)?.items ?? [];
  const place = (offset: number): number => start + (source.originOf?.(offset) ?? offset);
  const placeOfEnd = (offset: number): number => (offset > 0 ? place(offset - 1) + 1 : start);
  return items.map((item) => ({
    ...item, start: place(item.start), end: placeOfEnd(item.end), valueStart: placeOfEnd(item.valueStart), valueEnd: placeOfEnd(item.valueEnd),
  }));
}

/** `::: claim` has no braces: its name is a class. */
function bareDivName(text: string, start: number, end: number): readonly AttributeItem[] {
  const match = /^:::+[ \t]*(\S+)/u.exec(text.slice(start, end));
  if (!match?.[1]) return [];
  const valueEnd = start + match[0].length;
  const valueStart = valueEnd - match[1].length;
  return [{ kind: 'class', key: 'class', value: match[1], start: valueStart, end: valueEnd, valueStart, valueEnd }];
}
