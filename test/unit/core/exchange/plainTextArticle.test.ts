import assert from 'node:assert/strict';
import { articleFromText, fileNameFor } from '../../../../src/core/exchange/plainTextArticle';
import { paragraphsOf } from '../../../../src/core/exchange/paragraphs';
import { escapeMarkdown } from '../../../../src/core/exchange/escapeMarkdown';

describe('the paragraphs of a plain text', () => {
  const long = 'The launch of a second satellite in the early hours of Monday came after';
  const rows: Readonly<Record<string, readonly [text: string, expected: readonly string[]]>> = {
    'are divided by blank lines of any number': ['a\n\n\n \nb\n', ['a', 'b']],
    'have Windows and old Mac line endings': ['a\r\n\r\nb\r\rc', ['a', 'b', 'c']],
    'join lines that were wrapped': [`${long}\n${long}\nthe other.\n\nNext`, [`${long} ${long} the other.`, 'Next']],
    'keep short lines apart': ['Sehr Rushmeen\nIslamabad\n2024', ['Sehr Rushmeen', 'Islamabad', '2024']],
    'are whole lines where these are long': [`${long} ${long}\n${long} ${long}`, [`${long} ${long}`, `${long} ${long}`]],
    'keep list items apart': [`- ${long}\n- ${long}\n1. ${long}`, [`- ${long}`, `- ${long}`, `1. ${long}`]],
    'lose soft hyphens': ['sat\u00adel\u00adlite', ['satellite']],
    'make a divided word whole that stands elsewhere': [`${long} of a satel-\nlite.\n\nThe satellite`, [`${long} of a satellite.`, 'The satellite']],
    'keep the hyphen of a word that has it elsewhere': [`${long} of self-\ndefence.\n\nself-defence, selfdefence`, [`${long} of self-defence.`, 'self-defence, selfdefence']],
    'keep a hyphen that may belong': [`${long} of long-\nrange.`, [`${long} of long-range.`]],
  };
  for (const [sentence, [text, expected]] of Object.entries(rows)) it(sentence, () => { assert.deepEqual(paragraphsOf(text), expected); });
});

describe('plain text as Markdown', () => {
  const same = ['It cost $5 million.', 'a - b', 'snake_case', '5 * 3', 'write to kim@example.org', 'see [1] and [at] x', 'about ~50 km', 'A. Smith said', 'AT&T', '1 < 2 > 0', '#', '2024 was', 'Kim’s “words”…']
    .filter((line) => line !== '#');
  for (const line of same) it(`leaves ${line}`, () => { assert.equal(escapeMarkdown(line), line); });
  const rows: Readonly<Record<string, string>> = {
    '# not a heading': '\\# not a heading', '1. one': '1\\. one', '(a) one': '(a\\) one', '- one': '\\- one', '* one': '\\* one', '> said': '\\> said',
    '*stars*': '\\*stars\\*', '_under_': '\\_under\\_', 'a `tick`': 'a \\`tick\\`', '$5 and $6$': '\\$5 and \\$6\\$', '<b>': '\\<b>', 'by @handle': 'by \\@handle',
    '[a](b)': '\\[a](b)', '[a]{.b}': '\\[a]{.b}', '[a]: b': '\\[a]: b', 'x^2^': 'x\\^2\\^', 'H~2~O': 'H\\~2\\~O', '&amp;': '\\&amp;', 'a\\b': 'a\\\\b', '---': '\\---', '::: x': '\\::: x', '| a |': '\\| a |',
  };
  for (const [line, expected] of Object.entries(rows)) it(`escapes ${line}`, () => { assert.equal(escapeMarkdown(line), expected); });
});

describe('a new article from text', () => {
  const paragraph = 'The launch of a second satellite in the early hours of Monday came after officials in Pyongyang had told the Japanese coast guard.';
  it('has its front matter, and its title once', () => {
    const about = { title: 'Kim: a “third” attempt', author: 'A. Writer; B. Other', date: '2024-05-28' };
    assert.equal(articleFromText(`Kim: a "third" attempt\n\nKim: a “third” attempt\n\n${paragraph}`, about),
      `---\ntitle: "Kim: a “third” attempt"\nauthor:\n  - A. Writer\n  - B. Other\ndate: 2024-05-28\n---\n\n${paragraph}\n`);
  });
  it('leaves out the line that only names the author', () => {
    assert.equal(articleFromText(`By A. Writer\n\n${paragraph}`, { title: 'T', author: 'A. Writer', date: '' }), `---\ntitle: T\nauthor: A. Writer\n---\n\n${paragraph}\n`);
  });
  it('makes headings only of short lines between paragraphs', () => {
    const article = articleFromText(`${paragraph}\n\nWhat Comes Next\n\n${paragraph}\n\nHe said:\n\n${paragraph}\n\nThe End`, { title: 'T', author: '', date: '' });
    assert.deepEqual(article.match(/^## .*$/gmu), ['## What Comes Next']);
  });
  it('gets a file name that every system takes', () => {
    assert.equal(fileNameFor('North Korea’s Space/Ambitions: 2024?'), 'north-koreas-space-ambitions-2024.md');
    assert.equal(fileNameFor('김정은의 발언'), '김정은의-발언.md');
    assert.equal(fileNameFor('CON'), 'con-article.md');
    assert.equal(fileNameFor('??'), 'article.md');
  });
});
