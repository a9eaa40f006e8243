import assert from 'node:assert/strict';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { fitsOf } from '../../../../src/core/evidence/fits';
import { fitsInTextOf } from '../../../../src/core/evidence/fitsInText';
import { readJson } from '../../../../src/core/evidence/readJson';
import { readValue } from '../../../../src/core/evidence/readValue';
import { evidenceFileSchema } from '../../../../src/core/evidence/schema';
import { evidenceShape } from '../../../../src/core/evidence/shape';
import { caseTexts } from '../../../support/caseTexts';

const fits = fitsOf(evidenceFileSchema());

const put = fc.constantFrom('7', 'null', '""', '[]', '{}', '" "', '"a b"', '"2023-02-29"', '"e-00000001"', '"cafe\u0301"', '{ "__proto__": 1 }', '[["x", 2]]');
/** Keys that stand there already, or stand twice by themselves. */
const key = fc.constantFrom('"name": "Kim", ', '"x": 1, ', '"x": { "y": 1, "y": 2 }, ', '"n\\u0061me": "Kim", ', '"cafe\u0301": {}, ', '"e-00000001": { "relation": "supports" }, ', '"__proto__": 1, ', '"csl": {}, ');

function valueOf(text: string): unknown {
  const { json, problem } = readJson(text);
  return problem ? undefined : readValue(json, () => undefined, json.root, evidenceShape());
}

describe('the quick check of an evidence file', () => {
  it('lets pass what the schema takes and leaves as it is, and nothing else', () => {
    const seen = { fitting: 0, wrong: 0 };
    fc.assert(fc.property(caseTexts, fc.double({ min: 0, max: 1, noNaN: true }), put, fc.boolean(), (text, share, other, isChanged) => {
      const values = [...text.matchAll(/(?<=[:,[]\s*)(?:"(?:[^"\\]|\\.)*"(?!\s*:)|\d+|null|\{\}|\[\])/gu)];
      const at = values[Math.floor(share * (values.length - 1))];
      const value = valueOf(isChanged && at ? text.slice(0, at.index) + other + text.slice(at.index + at[0].length) : text);
      const parsed = z.safeParse(evidenceFileSchema(), value);
      const isFitting = fits(value);
      seen[isFitting ? 'fitting' : 'wrong']++;
      if (isFitting) assert.deepEqual(parsed.data, value);
      else assert.notDeepEqual(parsed.data, value);
    }), { numRuns: 1500 });
    assert.ok(seen.fitting > 300 && seen.wrong > 300, JSON.stringify(seen));
  });
  it('gives the same answer from the text, where no key stands twice', () => {
    const seen = { fitting: 0, wrong: 0 };
    const inText = fitsInTextOf(evidenceFileSchema());
    fc.assert(fc.property(caseTexts, fc.double({ min: 0, max: 1, noNaN: true }), fc.oneof(put, key), fc.integer({ min: 0, max: 2 }), (text, share, other, change) => {
      const places = [...text.matchAll(change === 1 ? /(?<=\{\s*)(?=")/gu : /(?<=[:,[]\s*)(?:"(?:[^"\\]|\\.)*"(?!\s*:)|\d+|null|\{\}|\[\])/gu)];
      const at = places[Math.floor(share * (places.length - 1))];
      const { json, problem } = readJson(change > 0 && at ? text.slice(0, at.index) + other + text.slice(at.index + at[0].length) : text);
      if (problem) return;
      let repeated = 0;
      const value = readValue(json, () => { repeated++; }, json.root, evidenceShape());
      const isFitting = inText(json, json.root);
      seen[isFitting ? 'fitting' : 'wrong']++;
      assert.equal(isFitting, repeated === 0 && fits(value));
    }), { numRuns: 3000 });
    assert.ok(seen.fitting > 300 && seen.wrong > 300, JSON.stringify(seen));
  });
  it('leaves to the schema what it does not look into', () => {
    for (const schema of [z.date(), z.object({ a: z.string() }), z.string().check(z.minLength(1))]) assert.equal(fitsOf(schema)({ a: 'x' }), false);
  });
});
