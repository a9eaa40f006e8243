import type { ArticleRecord } from '../entities/articleRecord';
import { textAround, type TextAround } from '../entities/textAround';
import { skipMetadata } from '../markup/metadata';
import type { Span, Tag } from '../model';
import { spansTouching } from './spansTouching';

type Delimited = Pick<Tag, 'start' | 'end' | 'contentStart' | 'contentEnd'>;
type Tagged = Pick<ArticleRecord, 'mentions' | 'claims'>;

/** Code units that are read on either side, since attributes among them are left out. */
const reach = 300;

/** The text around a tag's words as one reads it: without the brackets and attributes of the article's tags there. */
export function wordsAround(text: string, tag: Pick<Delimited, 'contentStart' | 'contentEnd'>, article: Tagged | undefined, length: number): TextAround {
  const from = bodyFrom(text, Math.max(0, tag.contentStart - reach), tag.contentStart);
  const to = Math.min(text.length, tag.contentEnd + reach);
  const delimiters = tagsTouching(article, { start: from, end: to }).flatMap(({ start, end, contentStart, contentEnd }) => [[start, contentStart], [contentEnd, end]] as const)
    .filter(([start, end]) => from < end && start < to).sort(([one], [other]) => one - other);
  const wordsIn = (start: number, end: number): string => {
    let words = '';
    let at = start;
    for (const [cut, next] of delimiters) {
      if (cut > end) break;
      words += text.slice(at, Math.max(at, cut));
      at = Math.max(at, next);
    }
    return words + text.slice(at, Math.max(at, end));
  };
  const before = wordsIn(from, tag.contentStart);
  const after = wordsIn(tag.contentEnd, to);
  return textAround(before + after, { start: before.length, end: before.length }, length);
}

const fence = /(?<=[\r\n])(?:---|\.\.\.)[ \t]*(?:\r\n?|\n)/u;

/** `from`, or where the front matter ends that reaches beyond it: nobody reads that before the first words. */
function bodyFrom(text: string, from: number, to: number): number {
  if (!/^\ufeff?---/u.test(text) || !fence.test(text.slice(Math.max(0, from - 4), to))) return from;
  // Only the first fence ends it; the others are rules, perhaps very many.
  const { index, 0: { length } } = fence.exec(text) ?? { index: 0, 0: '' };
  const end = index + length;
  return end > from && end <= to && isHead(text.slice(0, end)) ? end : from;
}

function isHead(text: string): boolean {
  const lines = text.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n');
  return skipMetadata(lines, 0, lines.length) === lines.length;
}

function tagsTouching(article: Tagged | undefined, window: Span): readonly Delimited[] {
  return article ? [article.mentions, article.claims].flatMap((tags) => spansTouching(tags, window).flatMap((at) => tags[at] ?? [])) : [];
}
