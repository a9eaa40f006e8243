import assert from 'node:assert/strict';
import { balanceMark, balanceOf } from '../../../../src/core/evidence/balance';
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
});
