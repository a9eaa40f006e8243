import { isNamedLikeArticle } from '../articles/articleRules';
import { ReadableText } from './readableText';

/** What a person sees of a file; `path` says by its name whether it is Markdown. */
export function readableFile(path: string, content: string): ReadableText {
  return isNamedLikeArticle(path) ? ReadableText.ofMarkdown(content) : ReadableText.ofPlainText(content);
}
