import { MappedText } from '../anchoring/mappedText';
import { applyEdits } from '../applyEdits';
import type { ArticleRecord } from '../entities/articleRecord';
import type { Span, TextEdit } from '../model';

/** A place in a text, and its words as one reads them. */
export interface ReadSpan extends Span {
  readonly words: string;
}

/** Where in an article a pattern matches what one reads: brackets and attributes of tags are not there, and part no words. */
export function matchesIn(text: string, record: ArticleRecord | undefined, pattern: RegExp): readonly ReadSpan[] {
  const cuts = record ? delimitersOf(record, text.length) : [];
  const found = [...applyEdits(text, cuts).matchAll(pattern)];
  if (found.length === 0) return [];
  const read = MappedText.of(text).edited(cuts);
  return found.map(({ index, 0: words }) => ({ ...read.sourceOf({ start: index, end: index + words.length }), words }));
}

/** In order and apart. */
function delimitersOf({ mentions, claims }: ArticleRecord, length: number): readonly TextEdit[] {
  const cuts: TextEdit[] = [];
  let done = 0;
  const delimiters = [...mentions, ...claims].flatMap(({ start, end, contentStart, contentEnd }) => [[start, contentStart], [contentEnd, end]] as const);
  for (const [from, to] of delimiters.sort(([one], [other]) => one - other)) {
    const [start, end] = [Math.max(from, done), Math.min(to, length)];
    if (start >= end) continue;
    cuts.push({ start, end, text: '' });
    done = end;
  }
  return cuts;
}
