import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readJson } from '../../../../src/core/evidence/readJson';
import { readValue } from '../../../../src/core/evidence/readValue';
import { plain } from '../../../../src/core/evidence/shape';
import { assertGrowth } from '../../../support/growth';

/** What JSON.parse says of a text: the value, or that it has none. */
function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

function agrees(text: string): void {
  const { json, problem } = readJson(text);
  const expected = parsed(text);
  assert.equal(problem === undefined, expected !== undefined, text);
  if (problem) assert.ok(problem.start <= problem.end && problem.end <= text.length, text);
  if (expected) assert.deepEqual(readValue(json, () => undefined, json.root, plain), expected.value);
}

describe('strict JSON', () => {
  const value = fc.jsonValue({ maxDepth: 4, depthSize: 'small' });
  it('reads what JSON.parse reads, and gives the same', () => {
    fc.assert(fc.property(value, fc.constantFrom(undefined, 2, '\t'), (data, indent) => { agrees(JSON.stringify(data, null, indent)); }));
  });
  it('refuses what JSON.parse refuses, wherever one sign is put in, taken out or cut off', () => {
    const sign = fc.constantFrom('"', '\\', ',', ':', '{', '}', '[', ']', '0', '-', '.', 'e', '+', 'u', '\n', '\u00a0', '/', 'x', 'true', '\ud83d');
    fc.assert(fc.property(value, fc.nat(), fc.nat(2), sign, fc.boolean(), (data, place, gone, put, isCut) => {
      const text = JSON.stringify(data, null, 1);
      const at = place % (text.length + 1);
      agrees(text.slice(0, at) + put + (isCut ? '' : text.slice(at + gone)));
    }), { numRuns: 3000 });
  });
  it('names a key that stands twice, however deep', () => {
    const { json } = readJson('{"a":[{"b":1,"b":2}],"a":3}');
    const repeated: number[] = [];
    readValue(json, (key) => { repeated.push(json.start(key)); }, json.root, plain);
    assert.deepEqual(repeated, [13, 21]);
  });
  for (const hostile of ['[', '{"a":', '"', '-', '1,', '\\', '/*', '<<<<<<<\n', '{"a":[', '\n']) {
    it(`takes linear time on ${JSON.stringify(hostile)} again and again`, () => {
      assertGrowth((length) => {
        const text = `{"x":[${hostile.repeat(length / hostile.length)}`;
        return () => { readJson(text); };
      }, { small: 1_000_000, large: 8_000_000 });
    });
  }
});
