import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readArticle } from '../../../../src/core/entities/readArticle';
import { kindsOf } from '../../../../src/core/entities/registry';
import { readEvidence } from '../../../../src/core/evidence/readEvidence';
import type { EvidenceData } from '../../../../src/core/evidence/schema';
import { CaseIndex } from '../../../../src/core/index/caseIndex';
import { articleProblems } from '../../../../src/core/index/articleProblems';
import { caseProblems } from '../../../../src/core/index/caseProblems';

const names = ['Kim', 'Kim Jong Un', 'NADA', 'Sohae', 'nobody’s', 'KIM'];
const entityIds = ['kim-jong-un', 'kim-yo-jong', 'nada', 'old-id', 'sohae'];
const claimIds = ['c-00000001', 'c-00000002', 'c-00000003'];

const piece = fc.oneof(
  fc.record({ name: fc.constantFrom(...names), kind: fc.constantFrom('actor', 'event', 'place') }).map(({ name, kind }) => `[${name}]{.${kind}}`),
  fc.record({ name: fc.constantFrom(...names), refs: fc.subarray(entityIds, { minLength: 1, maxLength: 2 }) })
    .map(({ name, refs }) => `[${name}]{.actor ref="${refs.join(' ')}"}`),
  fc.constantFrom(...claimIds).map((id) => `[[Kim]{.actor} did it]{.claim #${id}}`),
  fc.constantFrom(...claimIds).map((id) => `[as said]{.claim ref=${id}}`),
  fc.constantFrom('[@kcna]', '[no id]{.claim}', 'words', '\n\n'),
);
const text = fc.record({ head: fc.constantFrom('', '---\nnames: { Kim: kim-yo-jong }\n---\n'), pieces: fc.array(piece, { maxLength: 6 }) })
  .map(({ head, pieces }) => head + pieces.join(' '));

const actors = {
  'kim-jong-un': { name: 'Kim Jong Un', shortNames: ['Kim'], mergedFrom: { 'old-id': {} } },
  'kim-yo-jong': { name: 'Kim Yo Jong', shortNames: ['Kim'] },
  nada: { name: 'NADA' },
  'nada-two': { name: 'NADA' },
};
const evidence = fc.record({
  actors: fc.subarray(Object.entries(actors)).map((some) => Object.fromEntries(some)),
  kinds: fc.constantFrom({}, { place: {} }),
  claims: fc.subarray(claimIds).map((ids) => Object.fromEntries(ids.map((id) => [id, { links: { 'c-00000009': { relation: 'supports' } } }]))),
}).map((sections) => readEvidence(JSON.stringify({ format: 'dossier-evidence', version: 1, ...sections })).data);

type Step =
  | { readonly do: 'write'; readonly document: string; readonly text: string }
  | { readonly do: 'remove'; readonly document: string }
  | { readonly do: 'evidence'; readonly data: EvidenceData };
const document = fc.constantFrom('a.md', 'b/c.md', 'b.md', 'Ä.md');
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('write' as const), document, text }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('remove' as const), document }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('evidence' as const), data: evidence }) },
);

/** Everything that an index answers. */
function answers(index: CaseIndex): object {
  const entities = index.entities();
  return {
    entities,
    mentions: entities.map(({ key }) => index.mentionsOf(key)),
    claims: index.claims(),
    documents: index.documents(),
    problems: index.documents().map((name) => articleProblems(index, name)),
    evidenceProblems: caseProblems(index),
    at: index.documents().map((name) => [0, 5, 20, 40].map((offset) => index.keysAt(name, offset))),
  };
}

describe('an index that was kept up', () => {
  it('answers as one that was built from scratch', () => {
    fc.assert(fc.property(evidence, fc.array(step, { maxLength: 12 }), (first, steps) => {
      let data = first;
      const texts = new Map<string, string>();
      const index = new CaseIndex(data);
      const read = (into: CaseIndex, name: string): void => { into.update(readArticle(name, texts.get(name) ?? '', kindsOf(data))); };
      for (const one of steps) {
        if (one.do === 'write') {
          texts.set(one.document, one.text);
          read(index, one.document);
        } else if (one.do === 'remove') {
          texts.delete(one.document);
          index.remove(one.document);
        } else {
          data = one.data;
          index.setEvidence(data);
          for (const name of texts.keys()) read(index, name);
        }
        index.entities();
      }
      const fresh = new CaseIndex(data);
      for (const name of [...texts.keys()].reverse()) read(fresh, name);
      assert.deepEqual(answers(index), answers(fresh));
      assert.equal(index.entities().reduce((sum, { mentions }) => sum + mentions, 0), index.entities().flatMap(({ key }) => index.mentionsOf(key)).length);
    }), { numRuns: 300 });
  });
});
