import assert from 'node:assert/strict';
import fc from 'fast-check';
import { standardKinds } from '../../../../src/core/model';
import { attributeSpans } from '../../../../src/core/markup/attributeSpans';
import { readMarkup } from '../../../../src/core/markup/readMarkup';
import { marked } from '../../../support/marks';

const kinds = new Set(standardKinds);

/** The tags of a text as `kind:text`, those in notes with a star. */
function tagsIn(text: string): string {
  return readMarkup(text, { kinds }).tags.map((tag) => `${tag.kind ?? ''}:${tag.text}${tag.inNote ? '*' : ''}`).join(' | ');
}

describe('tags in running text', () => {
  const cases: readonly (readonly [text: string, tags: string])[] = [
    ['[Kim Jong Un]{.actor}', 'actor:Kim Jong Un'],
    ['[[Kim]{.actor} spoke]{.claim}', 'claim:Kim spoke | actor:Kim'],
    ['[a\nb]{.actor\n ref=x}', 'actor:a b'],
    ['[a\n\nb]{.actor}', ''],
    ['[*a* **b** ~~c~~ x^2^ H~2~O `d` $e$ &amp; \\*]{.actor}', 'actor:a b c x2 H2O d e & *'],
    ['[a<br>b <i>c</i>]{.actor}', 'actor:a b c'],
    ['[a[^n] b^[no]]{.actor}\n\n[^n]: x', 'actor:a b'],
    ['[snake_case 2 * 3]{.actor}', 'actor:snake_case 2 * 3'],
    ['[a](https://example.org){.actor}', ''],
    ['[x [a]{.actor}](https://example.org)', 'actor:a'],
    ['![x [a]{.actor}](p.png)', 'actor:a'],
    ['![a]{.actor}', ''],
    ['`[a]{.actor}` $[b]{.actor}$ <b x="[c]{.actor}"> <!-- [d]{.actor} -->', ''],
    ['\\[a]{.actor} [b\\]]{.actor}', 'actor:b]'],
    ['[a]{.actor}{.event} [b]{.event}', 'actor:a | event:b'],
    ['[see [a]{.actor} @key, p. [3]{.event}]', 'actor:a | event:3'],
    ['[x [see a; b @k; -@j]]{.actor}', 'actor:x [see a; b @k; @j]'],
    ['[x [see &eacute; @k; -@j]]{.actor}', 'actor:x [see &eacute; @k; -@j]'],
    ['it cost $5 and [a]{.actor} paid $6', 'actor:a'],
    ['^[a note by [a]{.actor}]', 'actor:a*'],
    ['[김정은 👩‍🚀]{.actor}', 'actor:김정은 👩‍🚀'],
    ['[a]{.Actor} [b]{.other}', ''],
  ];
  for (const [text, tags] of cases) it(JSON.stringify(text), () => { assert.equal(tagsIn(text), tags); });
});

describe('tags in blocks', () => {
  const cases: readonly (readonly [text: string, tags: string])[] = [
    ['---\ntitle: "[a]{.actor}"\n---\n\n[b]{.actor}', 'actor:b'],
    ['# [a]{.actor} {#x}\n\n[b]{.event}\n===', 'actor:a | event:b'],
    ['- [a]{.actor}\nlazy [b]{.actor}\n\n  [c]{.event}\n\n      [code]{.actor}', 'actor:a | actor:b | event:c'],
    ['> [a]{.actor}\nlazy [b\n> c]{.event}', 'actor:a | event:b c'],
    ['```\n[a]{.actor}\n```\n\n    [b]{.actor}\n\n[c]{.actor}', 'actor:c'],
    ['```\n[a]{.actor}', 'actor:a'],
    ['| a | b |\n|---|---|\n| [x]{.actor} | `|` [y]{.event} |', 'actor:x | event:y'],
    ['Term [a]{.actor}\n\n:   [b]{.event}\n    [c]{.actor}', 'actor:a | event:b | actor:c'],
    ['<div>\n[a]{.actor}\n</div>\n\n<pre>[b]{.actor}</pre>', 'actor:a'],
    ['[^n]: by [a]{.actor}\n\n    and [b]{.event}\n\nx[^n] [c]{.actor}', 'actor:a* | event:b* | actor:c'],
    ['::: {.claim}\nOne *[a]{.actor}*.\n\n- two\n:::', 'claim:One a. two | actor:a'],
    ['::: claim\nOne\n\n::: other\n[a]{.actor}\n:::\n:::\n\nafter', 'claim:One a | actor:a'],
    ['text\n::: {.claim}\nno div\n:::', ''],
    ['::: {.claim}\nnever closed', 'claim:never closed'],
  ];
  for (const [text, tags] of cases) it(JSON.stringify(text), () => { assert.equal(tagsIn(text), tags); });
});

describe('where a tag stands', () => {
  const fixtures = [
    'x «[«Kim»]{.actor ref=a}» y',
    '> > - «[«a\n> >   b»]{.actor}»',
    '::: x\n\n«::: {.claim}\n«One\n\n*two*»\n:::»\n\n:::',
    '«::: {.claim}«»»\n',
    '«::: {.claim}\n«»»\r\n',
    'a\t«[«b\tc»]{.actor\tref=x}»\r\n',
    '\ufeff«[«b»]{.actor}»\r\n\r\nx',
    '\r\na\r\n«[«b\r\nc»]{.actor}»',
  ];
  for (const fixture of fixtures) {
    it(JSON.stringify(fixture), () => {
      const { text, spans: [whole, content] } = marked(fixture);
      const tag = readMarkup(text, { kinds }).tags[0];
      assert.deepEqual([tag?.start, tag?.end, tag?.contentStart, tag?.contentEnd], [whole?.start, whole?.end, content?.start, content?.end]);
    });
  }

  it('knows its items, over tabs and line breaks too', () => {
    const { text, spans } = marked('[a]{«.actor»\t«ref=«x»»\r\n}');
    const tag = readMarkup(text, { kinds }).tags[0];
    assert.ok(tag);
    const items = attributeSpans(text, tag);
    assert.deepEqual(items.map(({ start, end }) => ({ start, end })), spans.slice(0, 2));
    assert.deepEqual({ start: items[1]?.valueStart, end: items[1]?.valueEnd }, spans[2]);
  });
});

describe('what is wrong with a tag', () => {
  const cases: readonly (readonly [fixture: string, ...codes: readonly string[]])[] = [
    ['«[»[Kim]{.actor} spoke {.claim}', 'unclosed-bracket'],
    ['«[»[Kim]{.actor} spoke.', 'unclosed-bracket'],
    ['Kim«]»{.actor}', 'unopened-bracket'],
    ['[Kim]«{.actor», ref=x}', 'unclosed-attributes'],
    ['[a]{.actor «#x» #y}', 'two-ids'],
    ['[a]{.actor «k=1» k=2}', 'repeated-key'],
    ['[a]{.actor «ref=»}', 'empty-reference'],
    ['[a]{.actor «.event»}', 'two-kinds'],
    ['[a]{.other #x #y} [b {.other}'],
    ['an [aside, never closed'],
  ];
  for (const [fixture, ...codes] of cases) {
    it(fixture, () => {
      const { text, spans } = marked(fixture);
      const { problems } = readMarkup(text, { kinds });
      assert.deepEqual(problems.map(({ code, start, end }) => ({ code, start, end })), codes.map((code, index) => ({ code, ...spans[index] })));
    });
  }

  it('takes what nests deeper than 64 as text, and says so once', () => {
    const text = '['.repeat(70) + 'a' + ']{.actor}'.repeat(70);
    const { tags, problems } = readMarkup(text, { kinds });
    assert.equal(tags.length, 64);
    assert.deepEqual(problems.map(({ code }) => code), ['too-deep']);
  });

  it('cuts texts of more than a million characters in all', () => {
    const { tags, problems } = readMarkup(`[[[${'word '.repeat(80_000)}]{.actor}]{.event}]{.claim}`, { kinds });
    assert.equal(tags.reduce((sum, tag) => sum + tag.text.length, 0), 1_000_000);
    assert.deepEqual(problems.map(({ code }) => code), ['texts-cut']);
  });
});

describe('citations', () => {
  const cases: readonly (readonly [text: string, keys: string])[] = [
    ['[@a]', 'a'], ['[see @a, p. 3; -@b]', 'a b'], ['as @a [p. 3] says', 'a'], ['me@example.org', ''], ['[a @b]{.actor}', 'b'], ['`@a`', ''], ['[@a; b]', 'a'],
  ];
  for (const [text, keys] of cases) {
    it(text, () => { assert.equal(readMarkup(text, { kinds }).citations.flatMap((citation) => citation.keys).join(' '), keys); });
  }
});

describe('any text at all', () => {
  const pieces = fc.constantFrom('[', ']', '{', '}', '.actor', ' ', '\n', '\r\n', '\t', ':::', '`', '*', '_', '~', '^', '$', '<', '>', '!', '(', ')', '@', '\\', '|', '-', '+', '#', '&', '"', '=', ':', 'a', '1.', 'é', '\ud83d', '😀', '\u00a0', '[^n]', '<!--', '\ufeff');
  it('is read without a throw, each tag within its parent and within the text', () => {
    fc.assert(fc.property(fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')), (text) => {
      const { tags } = readMarkup(text, { kinds, all: true, regions: true });
      tags.forEach((tag, index) => {
        assert.ok(tag.start <= tag.contentStart && tag.contentStart <= tag.contentEnd && tag.contentEnd <= tag.end && tag.end <= text.length, JSON.stringify(tag));
        if (tag.parent === undefined) return;
        const parent = tags[tag.parent];
        assert.ok(parent && tag.parent < index && parent.contentStart <= tag.start && tag.end <= parent.contentEnd, JSON.stringify([tag, parent]));
      });
    }), { numRuns: 3000 });
  });
});
