import assert from 'node:assert/strict';
import { countMarkings, isAbove, markingOf, stricter, strictestMarking } from '../../../../src/core/evidence/markings';
import { readEvidence } from '../../../../src/core/evidence/readEvidence';
import { markings, type Marking } from '../../../../src/core/tradecraft/claimTerms';

const source = (marking?: Marking) => ({ csl: { type: 'report' }, ...(marking && { marking }) });
const { data } = readEvidence(JSON.stringify({
  format: 'dossier-evidence', version: 1, sources: { open: source(), green: source('TLP:GREEN'), red: source('TLP:RED') },
  evidence: {
    'e-00000001': { source: 'open' }, 'e-00000002': { source: 'open', marking: 'TLP:AMBER' }, 'e-00000003': { source: 'green', marking: 'TLP:CLEAR' },
    'e-00000004': { source: 'green', marking: 'TLP:AMBER+STRICT' }, 'e-00000005': { source: 'missing' },
  },
}));

describe('markings', () => {
  it('go from what anyone may see to what only the recipient may', () => {
    for (const [at, marking] of markings.entries()) {
      for (const [limit, to] of markings.entries()) assert.equal(isAbove(marking, to), at > limit, `${marking} up to ${to}`);
      assert.equal(isAbove(undefined, marking), false);
      assert.equal(stricter(marking, undefined), marking);
    }
    assert.equal(stricter('TLP:GREEN', 'TLP:AMBER'), 'TLP:AMBER');
    assert.equal(stricter(undefined, undefined), undefined);
  });
  it('an item bears the stricter of its own and its source’s', () => {
    assert.deepEqual([...data.evidence.values()].map((item) => markingOf(item, data)), [undefined, 'TLP:AMBER', 'TLP:GREEN', 'TLP:AMBER+STRICT', undefined]);
  });
  it('are counted, unmarked ones too', () => {
    assert.deepEqual(Object.fromEntries([...countMarkings(data)].map(([marking, count]) => [marking ?? 'none', count])),
      { none: 3, 'TLP:GREEN': 2, 'TLP:RED': 1, 'TLP:AMBER': 1, 'TLP:AMBER+STRICT': 1 });
    assert.equal(strictestMarking(data), 'TLP:RED');
    assert.equal(strictestMarking({ sources: new Map(), evidence: new Map() }), undefined);
  });
});
