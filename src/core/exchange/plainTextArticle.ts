import { lazily } from '../lazily';
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
/** Names of devices, which Windows gives to no file. */
const reserved = /^(?:con|prn|aux|nul|(?:com|lpt)[\d¹²³])$/u;
const plainText = lazily(() => /^(?:\p{L}|\d{4}-)(?:[\p{L}\p{M}\p{N},.;()’“”–-]| (?! |$))*$/u);
/** Words that some readers of YAML take as something else. */
const notText = /^(?:null|true|false|yes|no|on|off|y|n)$/iu;
const control = lazily(() => /(?![\t\n\v\f\r\u0085])\p{Cc}/gu);

/** A new article from pasted or opened plain text, with nothing in it read as markup. */
export function articleFromText(text: string, about: ArticleAbout): string {
  const paragraphs = withoutHead(paragraphsOf(wellFormed(text)), about);
  const blocks = paragraphs.map((paragraph, index) => `${isHeading(paragraphs, index) ? '## ' : ''}${escapePlainText(paragraph)}\n`);
  return [frontMatter(about), ...blocks].join('\n');
}

/** The file name for an article of this title, safe on every system. */
export function fileNameFor(title: string): string {
  const slug = title.toLowerCase().normalize('NFC').replace(/['’‘ʼ]/gu, '').replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^[\p{M}-]+|-+$/gu, '');
  const name = slug.length > longestName ? shortened(slug) : slug;
  if (name === '') return 'article.md';
  return reserved.test(name) ? `${name}-article.md` : `${name}.md`;
}

/** Cut between two words where that leaves half, else before a whole letter with its marks. */
function shortened(slug: string): string {
  const start = slug.slice(0, longestName + 1).replace(/\P{M}\p{M}*$/u, '');
  const words = start.slice(0, Math.max(0, start.lastIndexOf('-')));
  return words.length > longestName / 2 ? words : start.replace(/-+$/u, '');
}

/** Without what no text holds: control characters and halves of characters. */
function wellFormed(text: string): string {
  return text.replace(control(), '').replace(/\p{Cs}/gu, '\ufffd');
}

function frontMatter({ title, author, date }: ArticleAbout): string {
  const authors = wellFormed(author).split(';').map((each) => each.replace(/\s+/gu, ' ').trim()).filter((each) => each !== '');
  const [first, ...others] = authors.map(yamlText);
  const fields = [
    `title: ${yamlText(wellFormed(title).replace(/\s+/gu, ' ').trim())}`,
    ...(first === undefined ? [] : others.length === 0 ? [`author: ${first}`] : ['author:', ...[first, ...others].map((each) => `  - ${each}`)]),
    ...(date.trim() === '' ? [] : [`date: ${yamlText(wellFormed(date).trim())}`]),
  ];
  return `---\n${fields.join('\n')}\n---\n`;
}

/** Plain where every reader of YAML takes it as text, else as JSON writes it, which is YAML too. */
function yamlText(text: string): string {
  if (plainText().test(text) && !notText.test(text)) return text;
  return JSON.stringify(text).replace(/[\u0085\ufffe\uffff]/gu, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Without the title, however often it stands there, and the line that only names the author, since the front matter has them; and without a teaser that the first paragraph repeats. */
function withoutHead(paragraphs: readonly string[], { title, author }: ArticleAbout): readonly string[] {
  const names = [title, author, `By ${author}`].map(comparable).filter((name) => name !== '' && name !== 'by');
  const first = paragraphs.findIndex((paragraph) => !names.includes(comparable(paragraph)));
  if (first < 0) return [];
  return paragraphs.slice(paragraphs[first] === paragraphs[first + 1] ? first + 1 : first);
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
