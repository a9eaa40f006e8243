import assert from 'node:assert/strict';
import fc from 'fast-check';
import { standardKinds, type Tag } from '../../../../src/core/model';
import { readMarkup } from '../../../../src/core/markup/readMarkup';

const kinds = new Set(standardKinds);

/** In the cases below `<a>` is a mention: its tag is written out only where that matters. */
function written(text: string): string {
  return text.replace(/<(\p{L}+)>/gu, '[$1]{.actor}');
}

function grouped(tags: readonly Tag[], key: 'paragraph' | 'sentence'): readonly (readonly Tag[])[] {
  return [...new Set(tags.map((tag) => tag[key]))].map((number) => tags.filter((tag) => tag[key] === number));
}

/** The mentions in order: joined by `+` in one sentence, by `|` in one paragraph; paragraphs are apart by ` / `. */
function placesIn(text: string): string {
  const mentions = readMarkup(written(text), { kinds }).tags.filter(({ kind }) => kind !== 'claim');
  const textsOf = (tags: readonly Tag[]): string => tags.map((tag) => tag.text).join('+');
  return grouped(mentions, 'paragraph').map((inOne) => grouped(inOne, 'sentence').map(textsOf).join('|')).join(' / ');
}

describe('two tags stand in one sentence', () => {
  const suites: Readonly<Record<string, readonly (readonly [text: string, places: string])[]>> = {
    'unless a sign ends it before a space': [
      ['<a> met <b>.', 'a+b'],
      ['<a> came. <b> went.', 'a|b'],
      ['<a> came! <b> went? <c>… <d>', 'a|b|c|d'],
      ['<a> came...\n<b> went', 'a|b'],
      ['<a> paid 3.5 million to <b> at example.org/a?b!c for <c>', 'a+b+c'],
      ['. <a> ? <b>', 'a|b'],
      ['<a> came.<b>', 'a+b'],
      ['one. two. three <a> and <b>', 'a+b'],
    ],
    'whatever closes between the sign and the space': [
      ['“<a> came.” <b> went', 'a|b'],
      ['(<a> came.) <b> went', 'a|b'],
      ['*<a> came.* **<b> went?!** <c>', 'a|b|c'],
      ['„<a> kam.“ »<b> ging.« <c>', 'a|b|c'],
      ['“<a> came”. <b> went', 'a|b'],
      ['[<a> came.]{.claim #c-00000001} <b> went', 'a|b'],
      ['[<a> came.](https://example.org) <b> went', 'a|b'],
      ['<a> came.[^1] <b> went.[^1][^2] <c>\n\n[^1]: x\n\n[^2]: y', 'a|b|c'],
      ['[<a> came.]{.claim}[^1]. <b>\n\n[^1]: x', 'a|b'],
      ['<a> came.^[So he did.] <b> went', 'a|b'],
    ],
    'in other scripts': [
      ['<金正恩>来了。<習近平>走了！<李強>？<王毅>', '金正恩|習近平|李強|王毅'],
      ['「<金正恩>来了。」<習近平>', '金正恩|習近平'],
      ['هل جاء <حماس>؟ ذهب <فتح> مع <إيران>.', 'حماس|فتح+إيران'],
      ['<김정은> 왔다. <박정천> 갔다.', '김정은|박정천'],
      ['<Путин> приехал. <Шойгу> и <Лавров> уехали.', 'Путин|Шойгу+Лавров'],
    ],
    'where a full stop belongs to an abbreviation': [
      ['<a> met Gen. <b> and Mr. <c>', 'a+b+c'],
      ['<a> of the U.S. Navy, e.g. <b>', 'a+b'],
      ['<a> met J. Smith of <b>', 'a+b'],
      ['<a> sailed on Sept. 3 from No. 5 to <b>', 'a+b'],
      ['[St. Petersburg]{.actor} and <b>', 'St. Petersburg+b'],
      ['<a> said no. <b> agreed', 'a|b'],
      ['<a> brought fuel, oxygen etc. <b> left', 'a|b'],
    ],
    'where the sign is not in the text': [
      ['<a> `x. y` $x. y$ <br title="x. y"> <b>', 'a+b'],
      ['<a> [x](https://example.org "One. Two.") <b>', 'a+b'],
      ['<a> [x]{.other k="One. Two."} <b>', 'a+b'],
      ['[a]{.actor k="One. Two."} <b>', 'a+b'],
      ['<a> [see @key, chap. 3. Then] <b>', 'a+b'],
      ['<a> @key [chap. 3. Then] <b>', 'a+b'],
      ['<a> <!-- One. Two. --> <b>', 'a+b'],
    ],
    'by where they begin': [
      ['[[a]{.actor} came. [b]{.actor} went]{.claim} with <c>', 'a|b+c'],
      ['[Yahoo! Inc]{.event} <b>', 'Yahoo! Inc|b'],
      ['[x <a>]{.event} <b>', 'x a+a+b'],
      ['[He left. <a>]{.event} <b>', 'He left. a|a+b'],
    ],
    'and never in two paragraphs': [
      ['<a>\n\n<b>', 'a / b'],
      ['# <a>\n<b>', 'a / b'],
      ['- <a>\n- <b>', 'a / b'],
      ['- <a>\n  <b>', 'a+b'],
      ['> <a> came.\n> <b>', 'a|b'],
      ['| x | y |\n|---|---|\n| <a> <b> | <c> |', 'a+b / c'],
      ['<a>^[<b> came. <c> went.] met <d>. <e>', 'a+d|e / b|c'],
      ['<a>[^1] <b>\n\n[^1]: <c>', 'a+b / c'],
      ['term <a>\n: <b>', 'a / b'],
    ],
    'where a div begins with its first text': [
      ['::: {.event}\n<a> came. <b>\n\n<c>\n:::\n\n<d>', 'a came. b c+a|b / c / d'],
      ['::: {.event}\n:::\n\n<a>', ' / a'],
      ['::: {.event}\n```\nx\n```\n\n<a>\n:::', 'a+a'],
    ],
  };
  for (const [when, cases] of Object.entries(suites)) {
    describe(when, () => {
      for (const [text, places] of cases) it(JSON.stringify(text), () => { assert.equal(placesIn(text), places); });
    });
  }

  it('only if they stand in one paragraph', () => {
    const piece = fc.constantFrom('<a>', '[x', ']{.claim}', '. ', '.', '。', '\n\n', '\n', '- ', '> ', '^[', ']', '::: {.event}\n', ':::\n', '`', 'Gen. ', '| ', '# ');
    fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const { tags } = readMarkup(written(pieces.join('')), { kinds, all: true });
      for (const inOne of grouped(tags, 'sentence')) assert.equal(grouped(inOne, 'paragraph').length, 1);
    }));
  });
});
