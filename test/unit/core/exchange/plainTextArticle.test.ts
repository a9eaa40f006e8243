import assert from 'node:assert/strict';
import { assert as hold, property, string, stringMatching, type Arbitrary } from 'fast-check';
import { parse } from 'yaml';
import { articleFromText, fileNameFor } from '../../../../src/core/exchange/plainTextArticle';
import { paragraphsOf } from '../../../../src/core/exchange/paragraphs';
import { escapePlainText } from '../../../../src/core/exchange/plainTextEscapes';
import { assertGrowth } from '../../../support/growth';

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

describe('plain text in a new article', () => {
  const same = [
    'It cost $5 million, or $6.', 'a - b', 'snake_case_word', '5 * 3 = 15', 'a footnote*', 'write to kim@example.org', 'see [1], [sic] and [^1]', 'about ~50 km', 'A. Smith said', 'AT&T; R&D', '1 < 2 > 0', 'a<b', '#tag', '#1', '2024 was',
    'C:\\2024', '10:30', 'x^2', 'one ` alone', '-5 degrees', '+3', ':)', '“words”… and more...', '{set}', 'https://example.org/a_b', '-- a dash', '3.5 km', '(see) a', 'p. 3',
  ];
  for (const line of same) it(`has no backslash in ${line}`, () => { assert.equal(escapePlainText(line), line); });
  const rows: Readonly<Record<string, string>> = {
    '# a': '\\# a', '#': '\\#', '1. a': '1\\. a', '2024. A year': '2024\\. A year', '(a) a': '\\(a) a', 'iv) a': 'iv\\) a', '- a': '\\- a', '* a': '\\* a', '+ a': '\\+ a', '> a': '\\> a', '| a': '\\| a', ': a': '\\: a', '~ a': '\\~ a',
    '::: a': '\\::: a', '~~~': '\\~\\~\\~', '```': '\\`\\`\\`', '---': '\\---', '* * *': '\\* * *', '=====': '\\=====', '|---|---|': '\\|---|---|', '*a* b': '\\*a\\* b', '2*3*4': '2\\*3\\*4', '**a**': '\\*\\*a\\*\\*', 'a _b c_ d_e': 'a \\_b c\\_ d_e',
    'a `b`': 'a \\`b\\`', '$a$ or $5': '\\$a\\$ or $5', '<b>': '\\<b>', 'a <me@b.org>': 'a \\<me@b.org>', '<div': '\\<div', 'a <!-- b': 'a \\<!-- b', 'by @handle': 'by \\@handle', '[a](b)': '[a\\](b)', '![a](b)': '![a\\](b)', '[a]{.b}': '[a\\]{.b}',
    '[a [b](c)': '[a [b\\](c)', '[a]: b': '\\[a]: b', '[^1]: b': '\\[^1]: b', 'a^[b]': 'a\\^[b]', '[@a, p. 3]': '[\\@a, p. 3]', 'x^2^': 'x\\^2\\^', 'H~2~O': 'H\\~2\\~O', '~~a b~~': '\\~\\~a b\\~\\~', '&amp; &eacute;': '\\&amp; \\&eacute;', 'C:\\Users': 'C:\\\\Users',
  };
  for (const [line, expected] of Object.entries(rows)) it(`becomes ${expected}`, () => { assert.equal(escapePlainText(line), expected); });

  it('is escaped in time linear in its length', () => {
    assertGrowth((size) => {
      const texts = ['[', '](', '`', '$', '_a ', '*a', '<', '&a', '^[', '~a~ ', '@a '].map((sign) => sign.repeat(size));
      return () => { for (const text of texts) escapePlainText(text); };
    }, { small: 20_000, large: 80_000 });
  });
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
  it('gets a file name of at most 80 characters, cut between words and before no mark', () => {
    assert.equal(fileNameFor(`${'word '.repeat(16)}and more`), `${'word-'.repeat(15)}word.md`);
    assert.equal(fileNameFor('e\u0301te\u0301'), '\u00e9t\u00e9.md');
    assert.equal(fileNameFor('LPT¹'), 'lpt¹-article.md');
    hold(property(anyText, (title) => {
      const name = fileNameFor(title);
      assert.match(name, /^[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*\.md$/u);
      assert.equal(name, name.normalize('NFC'));
      assert.ok(new TextEncoder().encode(name).length <= 255 && name.length <= 80 + '-article.md'.length);
    }));
  });
  it('leaves out a teaser that the first paragraph repeats, and nothing else that is said twice', () => {
    assert.equal(bodyOf(articleFromText(`T\n\n${paragraph}\n\n${paragraph}\n\nMore.\n\nMore.`, { title: 'T', author: '', date: '' })), `${paragraph}\n\nMore.\n\nMore.\n`);
  });
  it('keeps a line of signs where the title is one', () => {
    assert.equal(bodyOf(articleFromText('!!!\n\nText.', { title: '???', author: '', date: '' })), '!!!\n\nText.\n');
  });
  it('has no control characters and no halves of characters', () => {
    assert.equal(bodyOf(articleFromText('a\u0008b \ud83d c\u0000', { title: 'T', author: '', date: '' })), 'ab \ufffd c\n');
  });
  it('is made of any text, ends with one line break, and says in its front matter what was stated', () => {
    hold(property(anyText, anyText, anyText, (text, title, author) => {
      const article = articleFromText(text, { title, author, date: '2024-05~' });
      assert.match(article, /[^\n]\n$/u);
      const about = parse(/^---\n([\s\S]*?\n)---\n/u.exec(article)?.[1] ?? '') as { readonly title: unknown; readonly date: unknown };
      assert.equal(typeof about.title, 'string');
      assert.equal(about.date, '2024-05~');
    }));
  });
  it('stays as it is when its own words are made into an article once more', () => {
    hold(property(anyText, (text) => {
      const about = { title: 'A title that stands nowhere else', author: '', date: '' };
      const once = articleFromText(text, about);
      const words = bodyOf(once).replace(/\\([!-/:-@[-`{-~])/gu, '$1');
      assert.equal(articleFromText(words, about), once);
    }));
  });
});

const anyText: Arbitrary<string> = string({ unit: 'binary', maxLength: 60 }).chain((text) => stringMatching(/^[a-c \n#*_[\](){}`$<>@~^|:\\1.\-]{0,60}$/u).map((signs) => text + signs));

function bodyOf(article: string): string {
  return article.replace(/^---\n[\s\S]*?\n---\n\n?/u, '');
}
