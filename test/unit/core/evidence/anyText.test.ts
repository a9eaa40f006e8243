import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readEvidence } from '../../../../src/core/evidence/readEvidence';

const name = fc.constantFrom(
  'claims', 'actors', 'entities', 'sources', 'evidence', 'questions', 'kinds', 'conflicts', 'scale', 'version', 'kim', 'c-00000001', 'e-00000001', 'name',
  'links', 'csl', 'type', 'roles', 'of', 'lastSeen', 'relevance', 'mergedFrom', 'quote', '__proto__', 'constructor', 'cafe\u0301', 'caf\u00e9', '/a', '', '0');
const scalar = fc.constantFrom('1', '-1.5', '1e999', '""', '"kim"', '"supports"', '"report"', 'null', 'true', '[]', '{}', '2');
const { value } = fc.letrec<{ value: string; object: string }>((tie) => ({
  value: fc.oneof({ maxDepth: 5 }, scalar, { weight: 3, arbitrary: tie('object') }, fc.array(tie('value'), { maxLength: 3 }).map((items) => `[${items.join()}]`)),
  object: fc.array(fc.tuple(name, tie('value')), { maxLength: 4 }).map(writtenObject),
}));
const ours = fc.array(fc.tuple(name, value), { maxLength: 6 }).map((members) => writtenObject([['format', '"dossier-evidence"'], ['version', '1'], ...members]));
const texts = fc.oneof({ weight: 4, arbitrary: ours }, value, fc.string(), fc.tuple(ours, fc.nat(200)).map(([text, length]) => text.slice(0, length)));

/** Keys may stand twice, as nothing that writes objects would have them. */
function writtenObject(members: readonly (readonly [key: string, value: string])[]): string {
  return `{${members.map(([key, written]) => `${JSON.stringify(key)}:${written}`).join()}}`;
}

describe('any text in the place of an evidence file', () => {
  it('is read, and its problems stand in it, in their order', () => {
    fc.assert(fc.property(texts, texts, (text, before) => {
      for (const file of [readEvidence(text), readEvidence(text, readEvidence(before))]) {
        const starts = file.problems.map(({ start, end }) => {
          assert.ok(start <= end && end <= Math.max(text.length, 1));
          return start;
        });
        assert.deepEqual(starts, [...starts].sort((one, other) => one - other));
        if (file.status === 'broken') assert.ok(starts.length > 0);
      }
    }), { numRuns: 3000 });
  });
});
