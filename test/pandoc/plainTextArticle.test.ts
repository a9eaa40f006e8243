import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { articleFromText } from '../../src/core/exchange/plainTextArticle';
import { readMarkup } from '../../src/core/markup/readMarkup';
import { Pandoc } from './pandoc';
import { choicesFrom, type Choices } from './random';

const format = 'markdown-smart-native_spans-native_divs-auto_identifiers';
const about = { title: 'A title that stands nowhere else', author: '', date: '' };
const corpus = '../shared/corpus';

interface Node { readonly t: string; readonly c?: unknown }

/** What plain text may be made of; anything else is markup that was not meant. */
const harmless = new Set(['Para', 'Header', 'Str', 'Space', 'SoftBreak', 'LineBreak']);

describe('a new article reads in Pandoc as nothing but its words', () => {
  const pandoc = new Pandoc();
  after(() => pandoc.close());

  const assertPlain = async (text: string, expected: string, hint: string): Promise<void> => {
    const article = articleFromText(text, about);
    const { blocks } = JSON.parse(await pandoc.convert(format, 'json', article)) as { blocks: unknown };
    const kinds = new Set<string>();
    const words = wordsOf(blocks, kinds);
    assert.deepEqual([...kinds].filter((kind) => !harmless.has(kind)), [], `${hint}\n${article}`);
    assert.equal(words.trim().replace(/\s+/gu, ' '), expected.trim().replace(/\s+/gu, ' '), `${hint}\n${article}`);
    assert.deepEqual(readMarkup(article, { kinds: new Set(['actor']), all: true }).tags, [], hint);
  };

  it('where it is full of signs', async () => {
    for (let seed = 1; seed <= 250; seed++) {
      const paragraphs = nastyParagraphs(seed);
      await assertPlain(paragraphs.join('\n\n'), paragraphs.join(' '), `seed ${seed}`);
    }
  });

  it('where short lines stand under each other', async () => {
    for (let seed = 1; seed <= 150; seed++) {
      const lines = nastyParagraphs(seed, 3);
      await assertPlain(lines.join('\n'), lines.join(' '), `seed ${seed}`);
    }
  });

  const space = `${corpus}/north-korea-space-ambitions.txt`;
  it('where it is an article on a satellite programme', async function () {
    if (!existsSync(space)) skip(this, space);
    const text = readFileSync(space, 'utf8');
    await assertPlain(text, text, space);
  });

  for (const part of ['centcom', 'us-state-department', 'wikipedia']) {
    const documents = `${corpus}/re3d/${part}/documents.json`;
    it(`where it is a document of re3d, ${part}`, async function () {
      if (!existsSync(documents)) skip(this, documents);
      for (const line of readFileSync(documents, 'utf8').split('\n').filter((each) => each.trim() !== '')) {
        const { text, title } = JSON.parse(line) as { text: string; title: string };
        await assertPlain(text, text.replace(/[\u00ad\u200b\u2060\ufeff]/gu, ''), title);
      }
    });
  }
});

function skip(test: Mocha.Context, path: string): never {
  console.log(`      skipped: ${path} is not here`);
  return test.skip();
}

/** The text of all strings, a space for each break between them; the kinds of all parts are added to `kinds`. */
function wordsOf(value: unknown, kinds: Set<string>): string {
  if (Array.isArray(value)) return value.map((item) => wordsOf(item, kinds)).join('');
  if (typeof value !== 'object' || value === null || !('t' in value)) return '';
  const { t, c } = value as Node;
  kinds.add(t);
  if (t === 'Str') return c as string;
  if (t === 'Space' || t === 'SoftBreak' || t === 'LineBreak') return ' ';
  return `${wordsOf(c, kinds)} `;
}

const words = ['Seoul', 'rocket', 'the', 'Kim', 'launch', 'état', '김정은', 'القمر', '👩‍🚀', '𝔘nicode', 'e.g.', 'x1', '10:30', 'naïve', '1,000', '“so”', 'U.S.', 'self-defense'];
const signs = [
  '[', ']', '*', '**', '_', '__', '`', '``', '```', '$', '$$', '<', '>', '{', '}', '~', '~~', '^', '!', '@', '|', '\\', '#', '&', '](', ']{', '[[', '{.actor}', '[^', '^[', '-', '--', '---', ':', '(', ')', '"', "'",
  '[x]{.actor}', '[a](b)', '![a](b)', '[a]: b', '[^1]', '[^1]: note', '[@key]', '@key', '-@key', '@{odd}', 'me@example.org', '`code`', '``a ` b``', '$x$', '$5', 'US$5', '5$', '$$x$$', 'H~2~O', 'x^2^', '~~out~~',
  '<b>', '</b>', '<br/>', '<!--', '-->', '<a@b.org>', '<https://a.org>', 'https://a.org/_b_/~c', 'a<b', '1 < 2', '&amp;', '&#233;', '&nosuch;', 'AT&T', '\\alpha', '\\textit{x}', '\\[', 'C:\\Users', 'C:\\2024',
  'snake_case_word', '_so_', '*so*', '2*3*4', '***', '...', '{=html}', '\\', '\\begin{x}', '{#id}', '##', '(@)', '(@x)', '+--+', '::',
];
const starts = [
  '# ', '## ', '#', '#. ', '1. ', '1) ', '(1) ', '(a) ', 'a. ', 'a) ', 'A. ', 'A) ', 'iv. ', 'IV. ', 'mix. ', '- ', '* ', '+ ', '-', '> ', '>', '| ', ': ', '~ ', '::: ', ':::', '~~~ ', '~~~', '```', '% ', '--- ', '---', '***', '* * *', '___',
  '===', '+---+---+', '--- ---', '|---|', '<div> ', '<div>', '<!-- ', '(@) ', '(@x) ', '@x ', 'Table: ', '[a]: ', '[^1]: ', '\\', '\\begin{x}', '$$', '&', '...', 'Term', '<pre> ', '2024. ', '$ ',
];

/** Paragraphs of words and signs, of a line each. */
function nastyParagraphs(seed: number, longest = 12): readonly string[] {
  const choices = choicesFrom(seed);
  return Array.from({ length: 2 + choices.below(5) }, () => nastyLine(choices, longest));
}

function nastyLine({ below, chance, pick }: Choices, longest: number): string {
  let line = chance(0.5) ? pick(starts) : '';
  for (let count = below(longest); count >= 0; count--) line += `${chance(0.5) ? pick(words) : pick(signs)}${chance(0.6) ? ' ' : ''}`;
  return line.trim();
}
