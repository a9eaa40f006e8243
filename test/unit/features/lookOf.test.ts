import assert from 'node:assert/strict';
import { readArticle } from '../../../src/core/entities/readArticle';
import { kindsOf } from '../../../src/core/entities/registry';
import { readEvidence } from '../../../src/core/evidence/readEvidence';
import { CaseIndex } from '../../../src/core/index/caseIndex';
import type { Span } from '../../../src/core/model';
import { lookOf, type Look } from '../../../src/features/highlighting/lookOf';

const { data } = readEvidence(JSON.stringify({
  format: 'dossier-evidence', version: 1, kinds: { place: {} },
  actors: { a: { name: 'Kim Jong Un', shortNames: ['Kim'] }, b: { name: 'Kim Yo Jong', shortNames: ['Kim'] } },
  claims: { 'c-0000000c': { assessment: 'contested' }, 'c-0000000r': { assessment: 'refuted' }, 'c-0000000s': { assessment: 'supported' } },
}));

interface Window {
  readonly visible?: (text: string) => Span;
  readonly plain?: (text: string) => Span;
  readonly cursor?: (text: string) => Span;
}

function texts(text: string, look: Look, { visible = whole, plain, cursor }: Window = {}): string[] {
  const index = new CaseIndex(data);
  const record = readArticle('a.md', text, kindsOf(data));
  index.update(record);
  const found = lookOf({
    record, resolutionOf: (mention) => index.resolutionOf('a.md', mention), assessmentOf: (claim) => data.claims.get(claim)?.assessment,
    visible: [visible(text)], plain: plain && [plain(text)], cursors: cursor && [cursor(text)],
  });
  return found[look].map(({ start, end }) => text.slice(start, end));
}

function whole(text: string): Span {
  return { start: 0, end: text.length };
}

const firstLine = (text: string): Span => ({ start: 0, end: text.indexOf('\n') });

describe('an article looks so that', () => {
  it('each kind has its look', () => {
    const text = '[[Kim Jong Un]{.actor} saw [it]{.event} at [Sohae]{.place}]{.claim #c-00000001}';
    assert.deepEqual(texts(text, 'actor'), ['Kim Jong Un']);
    assert.deepEqual(texts(text, 'event'), ['it']);
    assert.deepEqual(texts(text, 'entity'), ['Sohae']);
    assert.deepEqual(texts(text, 'claim'), ['[Kim Jong Un]{.actor} saw [it]{.event} at [Sohae]{.place}']);
  });
  it('a name that is not in the case yet, and an ambiguous one, show it', () => {
    assert.deepEqual(texts('[Choe]{.actor} [Kim]{.actor} [Kim Jong Un]{.actor ref=a}', 'notInCase'), ['Choe']);
    assert.deepEqual(texts('[Choe]{.actor} [Kim]{.actor}', 'ambiguous'), ['Kim']);
  });
  it('a contested and a refuted claim show it, where they are cited too, and no other claim does', () => {
    const text = '[One]{.claim #c-0000000c} [Two]{.claim #c-0000000r} [Three]{.claim #c-0000000s} [Four]{.claim ref=c-0000000r} [Five]{.claim}';
    assert.deepEqual(texts(text, 'contested'), ['One']);
    assert.deepEqual(texts(text, 'refuted'), ['Two', 'Four']);
    assert.deepEqual(texts(text, 'claim'), ['Three', 'Five']);
  });
  it('brackets and attributes fade but on the line of the cursor', () => {
    assert.deepEqual(texts('[A]{.actor}\n[B]{.actor}\n', 'syntax', { plain: firstLine }), ['[', ']{.actor}']);
    assert.deepEqual(texts('[A]{.actor}\n\n::: {.claim #c-00000001}\nB\n:::\n', 'syntax', { plain: firstLine }), ['::: {.claim #c-00000001}\n', '\n:::']);
  });
  it('where brackets and attributes are hidden, those of spans are, but for the tags that the cursor is at, and fences of divs fade', () => {
    const text = '[A [B]{.actor} C]{.claim #c-00000001} [D]{.event}\n\n::: {.claim}\nE\n:::\n';
    const at = (words: string) => (): Span => ({ start: text.indexOf(words), end: text.indexOf(words) });
    const hidden = (words: string): readonly string[] => texts(text, 'hidden', { plain: firstLine, cursor: at(words) });
    assert.deepEqual(hidden('E'), ['[', ']{.actor}', '[', ']{.event}', '[', ']{.claim #c-00000001}']);
    assert.deepEqual(hidden('A'), ['[', ']{.actor}', '[', ']{.event}']);
    assert.deepEqual(hidden('B'), ['[', ']{.event}']);
    assert.deepEqual(hidden(' [D'), ['[', ']{.actor}', '[', ']{.event}']);
    assert.deepEqual(texts(text, 'syntax', { plain: firstLine, cursor: at('A') }), ['::: {.claim}\n', '\n:::']);
  });
  it('in full display nothing fades', () => { assert.deepEqual(texts('[A]{.actor}', 'syntax'), []); });
  it('what is out of sight is left alone', () => {
    assert.deepEqual(texts('[A]{.actor}\n\n\n[B]{.actor}', 'actor', { visible: firstLine }), ['A']);
  });
});
