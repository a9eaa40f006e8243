import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readMarkup } from '../../../../src/core/markup/readMarkup';
import { applyEdits } from '../../../../src/core/applyEdits';
import { giveClaimId } from '../../../../src/core/tagging/giveClaimId';
import { isRefusal, type TaggingResult } from '../../../../src/core/tagging/refusal';
import { removeTagAt } from '../../../../src/core/tagging/removeTag';
import { setReference } from '../../../../src/core/tagging/setReference';
import { tagSelections } from '../../../../src/core/tagging/tagSelections';
import { marked } from '../../../support/marks';

const kinds = new Set(['actor', 'event', 'claim']);

function edited(text: string, result: TaggingResult): string {
  return isRefusal(result) ? result.code : applyEdits(text, result);
}

describe('removing a tag', () => {
  const rows: Readonly<Record<string, readonly [fixture: string, expected: string]>> = {
    'leaves its words': ['[K«»im]{.actor ref=kim} spoke', 'Kim spoke'],
    'leaves the tags inside': ['[[Kim]{.actor} s«»poke]{.claim #c-1}', '[Kim]{.actor} spoke'],
    'takes the innermost': ['[[K«»im]{.actor} spoke]{.claim #c-1}', '[Kim spoke]{.claim #c-1}'],
    'works right behind it': ['[Kim]{.actor}«» spoke', 'Kim spoke'],
    'passes over ordinary spans': ['[[Ki«»m]{.smallcaps} spoke]{.claim #c-1}', '[Kim]{.smallcaps} spoke'],
    'takes the fences of a div': ['a\n\n::: {.claim #c-1}\nOn«»e.\n\nTwo.\n:::\n\nb\n', 'a\n\nOne.\n\nTwo.\n\nb\n'],
    'takes one of two blank lines': ['a\n\n::: {.claim #c-1}\n\nOn«»e.\n\n:::\n\nb\n', 'a\n\nOne.\n\nb\n'],
    'keeps CRLF': ['a\r\n\r\n::: {.claim #c-1}\r\nOn«»e.\r\n:::\r\n\r\nb\r\n', 'a\r\n\r\nOne.\r\n\r\nb\r\n'],
    'takes the fences of a div in a quotation': ['> ::: {.claim #c-1}\n> On«»e.\n> :::\n', '> One.\n'],
    'keeps paragraphs apart that only the fence kept apart': ['# a\n::: {.claim #c-1}\nOn«»e.\n:::\nb\n', '# a\nOne.\n\nb\n'],
    'refuses where there is none': ['a «» b', 'no-tag-here'],
    'refuses what it would make emphasis': ['*a [b* c«»]{.actor} d', 'tag-cannot-change'],
  };
  for (const [sentence, [fixture, expected]] of Object.entries(rows)) {
    it(sentence, () => {
      const { text, spans } = marked(fixture);
      assert.equal(edited(text, removeTagAt(text, spans[0]?.start ?? -1, kinds)), expected);
    });
  }
});

describe('changing a reference', () => {
  const rows: Readonly<Record<string, readonly [text: string, ref: string | undefined, expected: string]>> = {
    'writes one': ['[Kim]{.actor} spoke', 'kim', '[Kim]{.actor ref=kim} spoke'],
    'writes one behind other attributes': ['[May]{.event  date=2024-05 }', 'launch', '[May]{.event  date=2024-05 ref=launch }'],
    'replaces one': ['[Kim]{ref=lee .actor}', 'kim', '[Kim]{ref=kim .actor}'],
    'replaces a quoted one': ['[Kim]{.actor ref="lee choe"}', 'kim', '[Kim]{.actor ref=kim}'],
    'takes one away': ['[Kim]{.actor ref=lee date=x}', undefined, '[Kim]{.actor date=x}'],
    'takes every one away': ['[Kim]{.actor ref=lee ref=choe}', undefined, '[Kim]{.actor}'],
    'writes one into a div': ['::: {.claim}\na\n:::\n', 'c-1', '::: {.claim ref=c-1}\na\n:::\n'],
    'gives a bare div braces': ['::: claim\na\n:::\n', 'c-1', '::: {.claim ref=c-1}\na\n:::\n'],
  };
  for (const [sentence, [text, ref, expected]] of Object.entries(rows)) {
    it(sentence, () => {
      const [tag] = readMarkup(text, { kinds }).tags;
      assert.ok(tag);
      assert.equal(edited(text, setReference(text, tag, ref, kinds)), expected);
    });
  }
});

describe('giving a claim its id', () => {
  it('writes it behind the kind, and refuses where there is one', () => {
    const text = '[One]{.claim} [two]{.claim #c-1}';
    const [one, two] = readMarkup(text, { kinds }).tags;
    assert.ok(one && two);
    assert.equal(edited(text, giveClaimId(text, one, 'c-7f3a2kq9', kinds)), '[One]{.claim #c-7f3a2kq9} [two]{.claim #c-1}');
    assert.equal(edited(text, giveClaimId(text, two, 'c-7f3a2kq9', kinds)), 'no-tag-here');
  });
});

describe('tagging and removing', () => {
  const piece = fc.constantFrom(
    'Kim', 'said', ' ', ' ', ' ', '\n', '\n\n', '*', '**', '_', '`', '[', ']', '(', ')', '{', '}', '!', '^', '~', '$', '\\', '<b>', '</b>', '@key', ':::', '- ', '> ',
    '# ', '|', '김정은은', '🚀', 'é', '.', '’s', '[a](b)', '[Lee]{.actor}', '`c`', '[@k]', '::: {.claim #c-1}\n', '\n:::\n', '\r\n', '    ', '1. ', '[^1]', '[^1]: ',
  );
  const texts = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));

  it('give back the text, where no bracket had to be escaped', () => {
    let tagged = 0;
    fc.assert(fc.property(texts, fc.nat(60), fc.nat(30), fc.constantFrom('actor', 'claim'), (text, from, length, kind) => {
      const start = Math.min(from, text.length);
      const selection = { start, end: Math.min(start + length, text.length) };
      const edits = tagSelections(text, [selection], () => ({ kind, attributes: { mark: 'new' } }), kinds);
      if (isRefusal(edits) || edits.some(({ start: at, end }) => end > at)) return;
      tagged++;
      const after = applyEdits(text, edits);
      const made = readMarkup(after, { kinds }).tags.filter(({ attributes }) => attributes.get('mark') === 'new');
      assert.equal(made.length, 1);
      assert.equal(edited(after, removeTagAt(after, made[0]?.start ?? -1, kinds)), text);
    }), { numRuns: 3000 });
    assert.ok(tagged > 500, `only ${tagged} of 3000 selections were tagged`);
  });
});
