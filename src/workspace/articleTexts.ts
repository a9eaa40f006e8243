import type { OpenCase } from './openCase';

/** An article and its text, from its editor or else from disk. */
export interface ArticleText {
  readonly document: string;
  readonly text: string;
}

/** As many files are read at once; more gain nothing. */
const atOnce = 32;

/** The texts of articles, in their order, without those that cannot be read. */
export async function articleTexts(openCase: OpenCase, documents: readonly string[]): Promise<readonly ArticleText[]> {
  const texts: ArticleText[] = [];
  for (let start = 0; start < documents.length; start += atOnce) {
    const some = documents.slice(start, start + atOnce);
    const read = await Promise.all(some.map(async (document) => ({ document, text: await openCase.textOf(document) })));
    for (const { document, text } of read) if (text !== undefined) texts.push({ document, text });
  }
  return texts;
}
