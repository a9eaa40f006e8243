import assert from 'node:assert/strict';
import { dateParts, isEdtf, isTimestamp, parseEdtf } from '../../../../src/core/evidence/edtf';

describe('EDTF', () => {
  for (const text of [
    '2024', '2024-05', '2024-05-27', '2024-02-29', '2000-02-29', '-0044-03-15', '2024-05~', '2024?', '2024-05-27%', '202X', '20XX', '2024-XX',
    '2024-05-XX', '2024-XX-XX', '2024-21', '2023/2024', '2023-12-31/2024', '2024-05-27/2024-05-27', '../2024', '2024/..', '2024/', '/2024',
    '2024-05~/2024-06', '2024-05-27T10:30:00Z', '2024-05-27T10:30:00+09:00', '2024-05-27T10:30',
  ]) it(`reads ${text}`, () => { assert.ok(isEdtf(text)); });
  for (const text of [
    '', '24', '2024-13', '2024-00', '2024-02-30', '1900-02-29', '2023-02-29', '2024-5-7', 'May 2024', '27.05.2024', '2024/2023', '2024-06/2024-05',
    '../..', '/', '2024/2025/2026', '2X24', '202X-05', '2024-XX-05', '2024-21-01', '2024-05-27T25:00:00Z', '2024-05-27 ', '2024-05-32', '-0000',
  ]) it(`refuses “${text}”`, () => { assert.ok(!isEdtf(text)); });
  for (const [text, parts, approximate] of [
    ['2024-05-27', [[2024, 5, 27]], false], ['2024-05~', [[2024, 5]], true], ['202X', [[2020], [2029]], true],
    ['2023/2024-05', [[2023], [2024, 5]], false], ['2024/..', [[2024]], false], ['2024-05-27T10:30:00Z', [[2024, 5, 27]], false],
  ] as const) {
    it(`${text} in parts`, () => {
      const edtf = parseEdtf(text);
      assert.deepEqual([edtf && dateParts(edtf), edtf?.approximate], [parts, approximate]);
    });
  }
  it('a point in time names its zone', () => {
    assert.deepEqual(['2024-06-01T09:00:00Z', '2024-06-01T09:00:00.5+09:00', '2024-06-01T09:00:00', '2024-06-01'].map(isTimestamp), [true, true, false, false]);
    assert.deepEqual(['2024-05-31T23:59:59Z', '2023-02-29T09:00:00Z', '2024-06-00T09:00:00Z', '2024-06-01T24:00:00Z', '2024-13-01T00:00:00Z'].map(isTimestamp), [true, false, false, false, false]);
  });
});
