import assert from 'node:assert/strict';
import { editEvidence } from '../../../../../src/core/evidence/editEvidence';
import { openConflicts, settleConflicts, type Side } from '../../../../../src/core/evidence/merge/openConflicts';
import { readEvidence } from '../../../../../src/core/evidence/readEvidence';
import { applied, evidenceText, findings } from '../../../../support/evidenceText';
import { marked } from '../../../../support/marks';

/** A file whose marks show where its conflicts are told of. */
function tells(fixture: string, ...sentences: RegExp[]): void {
  const { text, spans } = marked(evidenceText(fixture));
  const found = findings(text).filter(({ code }) => code === 'open-conflict');
  assert.deepEqual(found.map(({ at }) => at), spans.map(({ start, end }) => text.slice(start, end)));
  found.forEach(({ sentence }, index) => { assert.match(sentence, sentences[index] ?? /./u); });
}

function settled(sections: string, side: Side, expected: string, which: (pointer: string) => boolean = () => true): void {
  const file = readEvidence(evidenceText(sections));
  const changes = settleConflicts(file, openConflicts(file).filter(({ pointer }) => which(pointer)), side);
  const text = applied(file.text, editEvidence(file, changes));
  assert.equal(readEvidence(text).status, 'readable');
  assert.equal(text, evidenceText(expected));
}

const likelihood = (value: string, conflict = '') => `"claims": { "c-00000001": { "likelihood": ${value} } }${conflict}`;
const open = ', "conflicts": { "/claims/c-00000001/likelihood": { "base": "likely", "ours": "unlikely", "theirs": "remote" } }';

describe('conflicts that a merge left open', () => {
  it('are told of at the value in question', () => { tells(likelihood('«"unlikely"»', open), /“likelihood” open: ours “unlikely”, theirs “remote”, before both “likely”/u); });
  it('at the key where the value is long', () => {
    tells('"actors": { «"kim"»: { "name": "Kim" } }, "conflicts": { "/actors/kim": { "base": { "name": "K" }, "theirs": { "name": "Kim" } } }', /“kim” open: ours \(nothing\), theirs “\{"name":"Kim"\}”/u);
  });
  it('at the entry where nothing stands any more', () => { tells('"conflicts": { «"/claims/c-00000001/likelihood"»: { "ours": "likely" } }'); });
  it('within lists, and at keys with signs of JSON Pointers', () => {
    tells('"x/~": [1, «2»], "conflicts": { "/x~1~0/1": { "ours": 2, "theirs": 3 } }');
  });

  it('are settled by putting a side in place, and are no longer noted', () => {
    for (const [side, value] of [['ours', '"unlikely"'], ['theirs', '"remote"'], ['base', '"likely"']] as const) {
      settled(likelihood('"unlikely"', open), side, likelihood(value));
    }
  });
  it('by taking away what a side deleted', () => {
    const deletion = '"actors": { "dprk": { "name": "DPRK" }, "kim": { "name": "Kim" } }, "conflicts": { "/actors/kim": { "base": { "name": "K" }, "theirs": { "name": "Kim" } } }';
    settled(deletion, 'ours', '"actors": { "dprk": { "name": "DPRK" } }');
    settled(deletion, 'theirs', '"actors": { "dprk": { "name": "DPRK" }, "kim": { "name": "Kim" } }');
  });
  it('one by one', () => {
    const two = '"x": 1, "y": 1, "conflicts": { "/x": { "ours": 1, "theirs": 2 }, "/y": { "ours": 1, "theirs": 2 } }';
    settled(two, 'theirs', '"x": 2, "y": 1, "conflicts": { "/y": { "ours": 1, "theirs": 2 } }', (pointer) => pointer === '/x');
    settled(two, 'theirs', '"x": 2, "y": 2');
  });
  it('with numbers as they are written', () => { settled('"x": 1, "conflicts": { "/x": { "theirs": 2.50 } }', 'theirs', '"x": 2.50'); });
  it('without making half a record of one that is gone', () => {
    settled(`"conflicts": { "/claims/c-00000001/likelihood": { "ours": "likely", "theirs": "remote" } }, "x": 1`, 'theirs', '"x": 1');
  });
});
