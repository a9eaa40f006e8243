import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { articleFromText } from '../../src/core/exchange/plainTextArticle';
import { readMarkup } from '../../src/core/markup/readMarkup';
import { Pandoc } from './pandoc';
import { choicesFrom } from './random';

const corpus = '../shared/corpus/north-korea-space-ambitions.txt';

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}

describe('a new article from text, as pandoc reads it', () => {
  let pandoc: Pandoc;
  before(() => { pandoc = new Pandoc(); });
  after(() => pandoc.close());

  async function assertSameWords(text: string, title = 'The title'): Promise<void> {
    const article = articleFromText(text, { title, author: '', date: '' });
    assert.deepEqual(wordsOf(await pandoc.convert('markdown-smart', 'plain', article)), wordsOf(text), JSON.stringify(article));
    const { tags, citations } = readMarkup(article, { kinds: new Set(), all: true });
    assert.deepEqual([tags, citations], [[], []]);
  }

  it('keeps the words of text that looks like Markdown', async () => {
    const signs = ['#', '1.', '-', '*', '>', '[', ']', '(', ')', '{.actor}', '$', '`', '<b>', '_', '^', '~', '@key', '\\', '|', ':::', '---', '&amp;', '!', ':', '[^1]', '[a]:', '+', 'a)', 'IV.', '=', '"', '%', '~~', '**', '$$', '\\foo', '(1)', '#.', '<!--', '-->', '://x'];
    const glue = ['', ' ', ' ', ' word ', 'x', '\n\n'];
    for (let seed = 1; seed <= 250; seed++) {
      const { pick, below } = choicesFrom(seed);
      const text = Array.from({ length: 2 + below(10) }, () => pick(signs) + pick(glue)).join('');
      if (wordsOf(text).length > 0) await assertSameWords(text);
    }
  });
  it('keeps the words of a real article but for its title', async function () {
    if (!existsSync(corpus)) {
      console.log(`        skipped: ${corpus} is not here`);
      this.skip();
    }
    const text = readFileSync(corpus, 'utf8');
    const [title = ''] = text.split('\n');
    const article = articleFromText(text, { title, author: 'Sehr Rushmeen', date: '2024-06' });
    const plain = await pandoc.convert('markdown-smart', 'plain', article);
    assert.deepEqual(wordsOf(plain), wordsOf(text.slice(title.length)));
    assert.deepEqual(article.match(/^#.*$/gmu), ['## International Reactions and Strategic Concerns']);
  });
});
