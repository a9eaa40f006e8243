import assert from 'node:assert/strict';
import { gapsOf, type Gap } from '../../../../../src/core/checks/evidence/claimGaps';
import { readEvidence } from '../../../../../src/core/evidence/readEvidence';

interface Record {
  readonly scale?: string;
  readonly [field: string]: unknown;
}

const links = (relation: string, ...targets: readonly string[]) => Object.fromEntries(targets.map((target) => [target, { relation }]));

function gaps({ scale, ...claim }: Record): readonly Gap[] {
  const { data, problems } = readEvidence(JSON.stringify({
    format: 'dossier-evidence', version: 1, scale,
    sources: { a: { csl: { type: 'book' } }, b: { csl: { type: 'book' } }, gone: { csl: { type: 'book' }, retracted: '2024-06-02' }, echo: { csl: { type: 'book' }, derivedFrom: ['gone'] }, copy: { csl: { type: 'book' }, derivedFrom: ['a'] } },
    evidence: { 'e-000000a1': { source: 'a' }, 'e-000000a2': { source: 'a' }, 'e-000000b1': { source: 'b' }, 'e-000000g1': { source: 'gone' }, 'e-000000e1': { source: 'echo' }, 'e-000000c1': { source: 'copy' } },
    claims: { 'c-00000001': { basis: 'fact', assessment: 'open', ...claim }, 'c-00000002': { text: 'Another.' }, 'c-00000003': { text: 'A third.', links: links('supports', 'e-000000b1') } },
  }));
  assert.deepEqual(problems, []);
  return gapsOf(data.claims.get('c-00000001'), data);
}

describe('a claim lacks', () => {
  const cases: readonly (readonly [string, Record, readonly Gap[]])[] = [
    ['evidence, where nothing is linked', {}, ['no-evidence']],
    ['nothing, on two sources', { links: links('supports', 'e-000000a1', 'e-000000b1') }, []],
    ['a second source, on two items of one', { links: links('supports', 'e-000000a1', 'e-000000a2') }, ['one-source']],
    ['a second source, where the other is retracted', { links: links('supports', 'e-000000a1', 'e-000000g1') }, ['one-source']],
    ['a source that stands, on a retracted one alone', { links: links('supports', 'e-000000g1') }, ['retracted-only']],
    ['no second source, where nothing supports it', { links: links('refutes', 'e-000000a1') }, []],
    ['a source that stands, on a copy of a retracted one', { links: links('supports', 'e-000000e1') }, ['retracted-only']],
    ['a second source, where the other is a copy', { links: links('supports', 'e-000000a1', 'e-000000c1') }, ['one-source']],
    ['no second source, where it rests on a claim with another', { links: links('supports', 'e-000000a1', 'c-00000003') }, []],
    ['a second source, where it rests on a claim without evidence', { links: links('supports', 'e-000000a1', 'c-00000002') }, ['one-source']],
    ['no second source, as a report', { basis: 'reported', links: links('supports', 'e-000000a1') }, []],
    ['evidence, where what is linked does not apply', { links: links('not-applicable', 'e-000000a1') }, ['no-evidence']],
    ['no evidence, as an assumption', { basis: 'assumption' }, []],
    ['no evidence, where it is withdrawn', { assessment: 'withdrawn' }, []],
    ['a basis and an assessment', { basis: undefined, assessment: undefined, links: links('refutes', 'e-000000a1') }, ['no-basis', 'no-assessment']],
    ['likelihood and confidence, as a judgement', { basis: 'judgement', links: links('refutes', 'e-000000a1') }, ['no-likelihood', 'no-confidence']],
    ['nothing, as a judgement that has both', { basis: 'judgement', likelihood: 'likely', confidence: 'low', links: links('refutes', 'e-000000a1') }, []],
    ['no likelihood, in a case without a scale', { scale: 'none', basis: 'judgement', confidence: 'low', links: links('refutes', 'e-000000a1') }, []],
  ];
  for (const [what, claim, expected] of cases) it(what, () => { assert.deepEqual(gaps(claim), expected); });

  it('everything but what judgements need, without a record', () => {
    const { data } = readEvidence('{}');
    assert.deepEqual(gapsOf(undefined, data), ['no-evidence', 'no-basis', 'no-assessment']);
  });
});
