import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatEvidence } from '../../../../src/core/evidence/formatEvidence';
import { readEvidence } from '../../../../src/core/evidence/readEvidence';
import { UserError } from '../../../../src/core/userError';
import { evidenceTexts } from '../../../support/evidenceTexts';

const format = (text: string) => formatEvidence(readEvidence(text));

describe('the canonical form of an evidence file', () => {
  it('orders sections, fields and ids, unknown keys after known ones, and leaves numbers and texts as written', () => {
    const text = '{"x-b":1.50,"x-a":[],"actors":{"b":{"y":1e2,"type":"t","name":"\\u0042"},"a":{"name":"A"},"B":{"name":"b"}},"version":1,"format":"dossier-evidence"}';
    assert.equal(format(text), [
      '{', '  "format": "dossier-evidence",', '  "version": 1,', '  "actors": {',
      '    "B": {', '      "name": "b"', '    },', '    "a": {', '      "name": "A"', '    },',
      '    "b": {', '      "name": "\\u0042",', '      "type": "t",', '      "y": 1e2', '    }', '  },',
      '  "x-b": 1.50,', '  "x-a": []', '}', ''].join('\n'));
  });
  it('keeps Windows line ends and a byte-order mark', () => {
    assert.equal(format('\ufeff{ "version": 1,\r\n"format": "dossier-evidence" }'),
      '\ufeff{\r\n  "format": "dossier-evidence",\r\n  "version": 1\r\n}\r\n');
  });
  it('leaves an empty file alone', () => { assert.equal(format('\n'), '\n'); });
  it('refuses a file that it cannot read', () => {
    assert.throws(() => format('{ "format": "dossier-evidence", "version": 1, "version": 1 }'), (error) =>
      error instanceof UserError && error.message.includes('on line 1') && error.message.includes('“version” stands twice'));
  });
  it('twice gives the same bytes, and the same data as before', () => {
    fc.assert(fc.property(evidenceTexts, (text) => {
      const once = format(text);
      assert.equal(format(once), once);
      assert.deepEqual(JSON.parse(once), JSON.parse(text));
    }));
  });
});
