import assert from 'node:assert/strict';
import { contentOf } from '../../../../src/core/anchoring/content';
import { ReadableText } from '../../../../src/core/anchoring/readableText';
import { marked } from '../../../support/marks';

describe('what a person sees of a text', () => {
  const cases: Record<string, readonly [string, string]> = {
    'words without tags': ['[[Kim]{.actor ref=kim} spoke]{.claim #c-00000001}.', 'Kim spoke.'],
    'words in a div': ['::: {.claim #c-00000001}\nIt flew.\n:::\n\nSo.', 'It flew. So.'],
    'no front matter': ['---\ntitle: A title\n---\n\nWords.', 'Words.'],
    'emphasis': ['**Two** *or* _three_ ~~four~~ things', 'Two or three four things'],
    'signs that are none of emphasis': ['2 * 3 * 4, snake_case_name, a* b*', '2 * 3 * 4, snake_case_name, a* b*'],
    'escaped signs': ['\\*not emphasis\\* \\[a\\]', '*not emphasis* [a]'],
    'character references': ['Kim &amp; Co&nbsp;Ltd', 'Kim & Co Ltd'],
    'the words of links': ['[a launch](http://example.org/a_b "title") and <http://example.org>', 'a launch and http://example.org'],
    'headings and bullets': ['# Head\n\n- one\n- two\n\n1. three', 'Head one two 1. three'],
    'quotations': ['> He said\n> so.', 'He said so.'],
    'code as it is': ['`a * b *` and\n\n```\nx *y*\n```\n', 'a * b * and x *y*'],
    'HTML without its tags': ['<b>Kim</b>’s word<br>and <!-- no --> more', 'Kim’s word and more'],
    'no marks of notes': ['It flew[^1].\n\n[^1]: He said.\n', 'It flew. He said.'],
    'white space as one space': ['a \t b\u00a0c\r\nd\n\n\ne', 'a b c d e'],
    'nothing that shows nothing': ['a\u00adb\u200bc\ufeffd', 'abcd'],
    'brackets that make no tag': ['He [Kim] said [sic] so', 'He [Kim] said [sic] so'],
  };
  for (const [name, [text, shown]] of Object.entries(cases)) {
    it(`is ${name}`, () => { assert.equal(ReadableText.ofMarkdown(text).text.trim(), shown); });
  }

  it('is all but white space in plain text', () => {
    assert.equal(ReadableText.ofPlainText('[Kim]{.actor}\n *x*').text, '[Kim]{.actor} *x*');
  });
});

describe('a place in a readable text', () => {
  /** What is seen of the «marked» span, and where that stands. */
  function placed(fixture: string): { readonly seen: string; readonly source: string; readonly position: number } | undefined {
    const { text, spans: [span] } = marked(fixture);
    const readable = ReadableText.ofMarkdown(text);
    const shown = span && readable.spanOf(span);
    if (!shown) return undefined;
    const { start, end, position } = readable.placeOf(shown);
    return { seen: readable.text.slice(shown.start, shown.end), source: text.slice(start, end), position };
  }

  const cases: Record<string, readonly [string, string, string]> = {
    'leaves out white space at its ends': ['a« b c »d', 'b c', 'b c'],
    'leaves out the brackets of a tag that it begins in': ['«[Kim]{.actor} spoke».', 'Kim spoke', 'Kim]{.actor} spoke'],
    'takes a surrogate pair whole': ['x «\ud83d»\ude80 y', '🚀', '🚀'],
    'takes a letter with its marks': ['caf«e»\u0301 y', 'e\u0301', 'e\u0301'],
    'takes a character reference whole': ['A «&amp; B»', '& B', '&amp; B'],
  };
  for (const [name, [fixture, seen, source]] of Object.entries(cases)) {
    it(name, () => { const found = placed(fixture); assert.deepEqual([found?.seen, found?.source], [seen, source]); });
  }

  it('is none in front matter', () => { assert.equal(placed('---\ntitle: «Kim»\n---\n\nWords.'), undefined); });
  it('is none in white space', () => { assert.equal(placed('a« »b'), undefined); });
  it('is counted as the content is: LF, no byte-order mark', () => {
    const windows = '\ufeffOne.\r\n\r\nTwo «words».';
    assert.equal(placed(windows)?.position, contentOf(marked(windows).text).indexOf('words'));
  });
});
