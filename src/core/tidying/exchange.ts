import { lazily } from '../lazily';
import type { Span, TextEdit } from '../model';

/** Words and ids in which nothing means anything to Markdown. */
const plainWords = lazily(() => /^[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[ ._’-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*$/u);
const frontMatter = /^---[ \t]*\r?\n[\s\S]*?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u;
/** Lines by whose columns a table is told, and others that look like them. */
const drawnLine = /^[ \t>]*(?:\+[-=:+]{2}|-[- ]*-[ \t]*\r?$)/mu;

/** A place where words stand that are to give way to others. */
export interface Place extends Span {
  readonly words: string;
}

/**
 * The edits that exchange words inside tags, where it is plain that the text is read as before: nothing that is written means
 * anything to Markdown, and no table is drawn in columns. Undefined where that is not plain, or where other words stand there.
 */
export function plainExchange(text: string, places: readonly Place[], to: string): readonly TextEdit[] | undefined {
  const isThere = ({ start, end, words }: Place): boolean => text.slice(start, end) === words;
  if (!plainWords().test(to) || !places.every(isThere)) return undefined;
  return drawnLine.test(text.slice(frontMatter.exec(text)?.[0].length ?? 0)) ? undefined : places.map(({ start, end }) => ({ start, end, text: to }));
}
