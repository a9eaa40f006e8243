import assert from 'node:assert/strict';
import { balanceMark, balanceOf, claimMark } from '../../../../src/core/evidence/balance';
import type { Relation } from '../../../../src/core/tradecraft/claimTerms';

function markOf(...relations: Relation[]): string {
  return balanceMark(balanceOf({ links: new Map(relations.map((relation, at) => [`e-${at}`, { relation }])) }));
}

describe('the mark of a claim', () => {
  it('is an open circle without a record', () => { assert.equal(balanceMark(balanceOf(undefined)), '○'); });
  it('is an open circle without links', () => { assert.equal(markOf(), '○'); });
  it('counts what supports and what refutes', () => { assert.equal(markOf('supports', 'refutes', 'supports'), '▲2 ▼1'); });
  it('shows refuting evidence alone', () => { assert.equal(markOf('refutes'), '▼1'); });
  it('counts what does neither together', () => { assert.equal(markOf('neutral', 'not-applicable'), '◆2'); });
  it('says in a word what takes the claim back, and nothing else', () => {
    const links = new Map([['e-1', { relation: 'refutes' as const }]]);
    const marks = (['open', 'supported', 'contested', 'refuted', 'withdrawn'] as const).map((assessment) => claimMark({ assessment, links }));
    assert.deepEqual(marks, ['▼1', '▼1', '▼1 contested', '▼1 refuted', '▼1 withdrawn']);
    assert.equal(claimMark({ assessment: 'refuted' }), '○ refuted');
  });
});
