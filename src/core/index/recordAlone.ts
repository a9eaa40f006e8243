import type { ArticleRecord } from '../entities/articleRecord';
import type { Steps } from '../steps';
import { cellsOf } from './articleLayout';
import { PackedArticle } from './packedArticle';
import type { PackedArticles } from './packedArticles';

/** The record of an article that was packed alone, put together in steps before an index takes the pack. */
export function recordAlone({ strings, numbers }: PackedArticles): Steps<ArticleRecord> {
  return new PackedArticle(cellsOf(numbers), 0, { textOf: (number) => strings[number] ?? '' }).recording();
}
