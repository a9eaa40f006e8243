import assert from 'node:assert/strict';
import { assert as hold, constantFrom, array, property, type Arbitrary } from 'fast-check';
import { cleanArticle } from '../../../../src/core/exchange/cleanArticle';
import { readMarkup } from '../../../../src/core/markup/readMarkup';
import { realisticArticle } from '../../../pandoc/realistic';
import { assertGrowth } from '../../../support/growth';

const kinds: ReadonlySet<string> = new Set(['actor', 'event', 'claim']);

describe('a clean article', () => {
  const rows: Readonly<Record<string, readonly [tagged: string, clean: string]>> = {
    'has the words of a tag': ['[Kim Jong Un]{.actor ref=kim-jong-un} said', 'Kim Jong Un said'],
    'has the words of nested tags': ['[[Kim]{.actor} said\n [so]{.event}]{.claim #c-1}.', 'Kim said\n so.'],
    'keeps citations': ['[It burned oxygen]{.claim} [@nk-pro-2024, p. 3]; @kcna agrees.', 'It burned oxygen [@nk-pro-2024, p. 3]; @kcna agrees.'],
    'keeps spans and divs of no kind': ['[a]{.small} [b]{.actor}\n\n::: {.note}\nc\n:::\n', '[a]{.small} b\n\n::: {.note}\nc\n:::\n'],
    'keeps what only looks like a tag': ['`[a]{.actor}` \\[b]{.actor} [c]{.actor}', '`[a]{.actor}` \\[b]{.actor} c'],
    'keeps front matter and blanks to the byte': ['---\ntitle:   T\n---\n\n[a]{.actor}  b \n\n\n*c*', '---\ntitle:   T\n---\n\na  b \n\n\n*c*'],
    'keeps Windows line endings': ['\ufeffa\r\n\r\n::: {.claim #c-1}\r\nb\r\n\r\n[c]{.event}\r\n:::\r\n\r\nd\r\n', '\ufeffa\r\n\r\nb\r\n\r\nc\r\n\r\nd\r\n'],
    'has the paragraphs of a div': ['a\n\n::: {.claim #c-1}\n\nb\n\nc\n\n:::\n\nd\n', 'a\n\nb\n\nc\n\nd\n'],
    'keeps paragraphs apart that only a fence divides': ['::: {.claim}\na\n:::\nb\n', 'a\n\nb\n'],
    'has a link that was in a tag': ['[[a](b)]{.actor}', '[a](b)'],
    'makes no list of a year': ['[2024]{.event}. A year.', '2024\\. A year.'],
    'makes no heading of a sign': ['[# a]{.actor}', '\\# a'],
    'makes no image of an exclamation': ['[Stop!]{.claim}[a](b)', 'Stop\\![a](b)'],
    'leaves a bracket before a parenthesis as it is': ['[a]{.actor}(b)', 'a(b)'],
    'keeps what Pandoc takes for half an image': ['![x]{.actor}', '![x]{.actor}'],
    'keeps the columns of a table': ['left        right\n----------- -----\n[x]{.actor} y\n', 'left        right\n----------- -----\nx           y\n'],
  };
  for (const [sentence, [tagged, clean]] of Object.entries(rows)) it(sentence, () => { assert.equal(cleanArticle(tagged, kinds), clean); });

  it('makes no link of brackets in a tag', () => {
    const clean = cleanArticle('[[a]]{.actor}(b)', kinds);
    assert.deepEqual(readMarkup(clean, { kinds, regions: true }).regions.filter(({ kind }) => kind === 'link'), []);
    assert.equal(clean.replaceAll('\\', ''), '[a](b)');
  });

  it('is the article itself where it has no tags of the kinds', () => {
    for (let seed = 1; seed <= 20; seed++) assert.equal(cleanArticle(realisticArticle(seed), new Set()), realisticArticle(seed));
  });

  it('has no tag left, and nothing to clean again, whatever the text', () => {
    hold(property(article, (text) => {
      const clean = cleanArticle(text, kinds);
      assert.deepEqual(readMarkup(clean, { kinds }).tags, []);
      assert.equal(cleanArticle(clean, kinds), clean);
    }), { numRuns: 300 });
  });

  it('takes time linear in the number of its tags, hard ones too', () => {
    assertGrowth((count) => {
      const text = Array.from({ length: count }, (_, index) => `[[Kim]{.actor} said ${index}]{.claim}. [*a*]{.actor}*b* [[a]]{.event}(b)${index % 5 > 0 ? ' ' : '\n\n'}`).join('');
      return () => { cleanArticle(text, kinds); };
    }, { small: 100, large: 400 });
  });
});

const piece = constantFrom(
  '[', ']{.actor}', ']{.claim #c-1}', ']{.small}', ']', '(b)', 'a', 'Kim', ' ', ' ', '\n', '\n\n', '\n\n::: {.claim}\n', '\n:::\n', '*', '_', '`', '!', '@k', '[@k]', '1.', '- ', '> ', '#', '\\', '|', ':', '^', '\r\n',
);
const article: Arbitrary<string> = array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
