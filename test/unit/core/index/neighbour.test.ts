import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareCodeUnits } from '../../../../src/core/compareCodeUnits';
import { readArticle } from '../../../../src/core/entities/readArticle';
import { kindsOf } from '../../../../src/core/entities/registry';
import { readEvidence } from '../../../../src/core/evidence/readEvidence';
import { CaseIndex } from '../../../../src/core/index/caseIndex';
import { mentionCountOf, neighbourOf } from '../../../../src/core/index/neighbour';

const { data } = readEvidence(JSON.stringify({ format: 'dossier-evidence', version: 1, events: { one: { name: 'One' }, two: { name: 'Two' } } }));
const tags = { one: '[x]{.event ref=one} ', two: '[x]{.event ref=two} ', both: '[x]{.event ref="one two"} ', other: '[y]{.actor} ' };

const article = fc.array(fc.constantFrom(...Object.values(tags)), { maxLength: 4 }).map((parts) => parts.join(''));
const wanted = fc.constantFrom(['one'], ['two'], ['one', 'two'], ['two', 'one']);

function indexOf(articles: readonly string[]): CaseIndex {
  const index = new CaseIndex(data);
  articles.forEach((text, at) => { index.update(readArticle(`${'cab'[at % 3] ?? ''}/${at}.md`, text, kindsOf(data))); });
  return index;
}

/** Every mention of the keys once, in order. */
function allOf(index: CaseIndex, keys: readonly string[]): readonly string[] {
  const found = keys.flatMap((key) => index.mentionsOf(key)).map(({ document, index: at }) => ({ document, at }));
  const sorted = found.sort((one, other) => compareCodeUnits(one.document, other.document) || one.at - other.at);
  return [...new Set(sorted.map(({ document, at }) => `${document} ${at}`))];
}

describe('going from mention to mention', () => {
  it('visits each of them once in order, in both directions, and tells when it has gone round', () => {
    fc.assert(fc.property(fc.array(article, { maxLength: 6 }), wanted, (articles, keys) => {
      const index = indexOf(articles);
      const all = allOf(index, keys);
      assert.equal(mentionCountOf(index, keys), all.length);
      for (const [at, place] of all.entries()) {
        const [document = '', number = ''] = place.split(' ');
        for (const direction of [1, -1] as const) {
          const next = neighbourOf(index, keys, { document, index: Number(number) }, direction);
          assert.equal(next && `${next.mention.document} ${next.mention.index}`, all.at((at + direction) % all.length));
          assert.equal(next?.isRound, at + direction < 0 || at + direction >= all.length);
        }
      }
    }), { numRuns: 200 });
  });
});
