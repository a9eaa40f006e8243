import { stringify } from 'yaml';
import { escapePlainText } from './plainTextEscapes';
import { paragraphsOf } from './paragraphs';

/** What the analyst states about a new article; several authors are divided by `;`, the date is EDTF or empty. */
export interface ArticleAbout {
  readonly title: string;
  readonly author: string;
  readonly date: string;
}

const longestHeading = 80;
/** A heading stands between paragraphs at least this long. */
const shortestText = 120;
const longestName = 80;
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/u;

/** A new article from pasted or opened plain text, with nothing in it read as markup. */
export function articleFromText(text: string, about: ArticleAbout): string {
  const paragraphs = withoutHead(paragraphsOf(text), about);
  const blocks = paragraphs.map((paragraph, index) => isHeading(paragraphs, index)
    ? `## ${escapePlainText(paragraph).replace(/[#}]$/u, '\\$&')}` : escapePlainText(paragraph));
  return `${frontMatter(about)}\n${blocks.map((block) => `${block}\n`).join('\n')}`;
}

/** The file name for an article of this title, safe on every system. */
export function fileNameFor(title: string): string {
  const slug = title.normalize('NFC').toLowerCase().replace(/['’‘ʼ]/gu, '').replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  const name = Array.from(slug).slice(0, longestName).join('').replace(/^-+|-+$/gu, '');
  if (name === '') return 'article.md';
  return reserved.test(name) ? `${name}-article.md` : `${name}.md`;
}

function frontMatter({ title, author, date }: ArticleAbout): string {
  const authors = author.split(';').map((each) => each.trim()).filter((each) => each !== '');
  const fields = {
    title: title.replace(/\s+/gu, ' ').trim(),
    ...(authors.length > 0 && { author: authors.length === 1 ? authors[0] : authors }),
    ...(date.trim() !== '' && { date: date.trim() }),
  };
  return `---\n${stringify(fields, { lineWidth: 0 })}---\n`;
}

/** Without the title, however often it stands there, and the line that only names the author: the front matter has them. */
function withoutHead(paragraphs: readonly string[], { title, author }: ArticleAbout): readonly string[] {
  const names = [title, author, `By ${author}`].filter((name) => name.trim() !== '').map(comparable);
  const first = paragraphs.findIndex((paragraph) => !names.includes(comparable(paragraph)));
  return first < 0 ? [] : paragraphs.slice(first);
}

function comparable(words: string): string {
  return words.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
}

/** A short line without a final sign, between two paragraphs of running text. */
function isHeading(paragraphs: readonly string[], index: number): boolean {
  const line = paragraphs[index] ?? '';
  const isLong = (paragraph: string | undefined): boolean => (paragraph?.length ?? 0) >= shortestText;
  return line.length <= longestHeading && /^[\p{Lu}\p{Lo}\p{N}]/u.test(line) && /[\p{L}\p{N})]$/u.test(line) && /\s/u.test(line)
    && !/^\(?\w{1,3}[.)]\s/u.test(line) && isLong(paragraphs[index - 1]) && isLong(paragraphs[index + 1]);
}
