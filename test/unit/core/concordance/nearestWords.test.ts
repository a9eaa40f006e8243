import assert from 'node:assert/strict';
import { nearestWords } from '../../../../src/core/concordance/nearestWords';
import { sortWords } from '../../../../src/core/concordance/sortHits';

describe('the words before a keyword', () => {
  const cases = [
    ['are all of them where there is room', '  Then he ', 'Then he '],
    ['begin with a whole word', 'a statement of the leader ', '…the leader '],
    ['go as far as there is room where no space is', '据报道朝鲜中央通讯社周二称', '…央通讯社周二称'],
    ['do so too where a space ends them', '据报道朝鲜中央通讯社周二 ', '…央通讯社周二 '],
    ['keep what is joined together', 'ab🇰🇵👩🏽‍🚀👨‍👩‍👧‍👦 ', '…👨‍👩‍👧‍👦 '],
    ['keep marks with their letters', 'xxxxxxxxxxxxxxxxe\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301', '…e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301'],
    ['are those of Arabic', 'قال المتحدث باسم الرئيس ', '…باسم الرئيس '],
    ['are the end of a word that is too long', 'Verteidigungsminister', '…igungsminister'],
  ] as const;
  for (const [what, text, expected] of cases) it(what, () => { assert.equal(nearestWords(text, 14), expected); });
});

describe('the words by which a hit is sorted', () => {
  const hit = { document: 'a.md', line: 1, column: 1, start: 0, end: 0, words: 'Kim', left: 'It was late, then “', right: '”, who left. ' };
  it('are those next to it, without signs', () => { assert.deepEqual([sortWords(hit, 'left'), sortWords(hit, 'right')], ['late, then', 'who left.']); });
});
