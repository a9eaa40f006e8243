import assert from 'node:assert/strict';
import { questionMatrix, type QuestionMatrix } from '../../../../src/core/evidence/questionMatrix';
import { readEvidence } from '../../../../src/core/evidence/readEvidence';
import { evidenceText } from '../../../support/evidenceText';

const id = (prefix: string, number: number) => `${prefix}-0000000${number}`;

function dataOf(sections: object) {
  const { status, data } = readEvidence(evidenceText(JSON.stringify(sections).slice(1, -1)));
  assert.equal(status, 'readable');
  return data;
}

/** A case of three items, of which the second hypothesis has no rating for the last, and one link to another claim. */
const sections = {
  sources: { good: { csl: { type: 'report' } }, gone: { csl: { type: 'report' }, retracted: '2024-06-02' } },
  evidence: {
    [id('e', 1)]: { source: 'good', credibility: 1 }, [id('e', 2)]: { source: 'good', credibility: 6 },
    [id('e', 3)]: { source: 'gone', credibility: 2 }, [id('e', 4)]: { source: 'good' }, [id('e', 5)]: { source: 'good', credibility: 5 },
  },
  claims: {
    [id('c', 1)]: { links: {
      [id('e', 1)]: { relation: 'refutes' }, [id('e', 2)]: { relation: 'neutral' }, [id('e', 3)]: { relation: 'refutes', strength: 'strong' }, [id('c', 9)]: { relation: 'supports' },
    } },
    [id('c', 2)]: { links: { [id('e', 1)]: { relation: 'supports', strength: 'strong' }, [id('e', 3)]: { relation: 'supports' } } },
    [id('c', 3)]: { links: { [id('e', 5)]: { relation: 'supports' } } },
  },
  questions: { [id('q', 1)]: { text: 'Who?', hypotheses: [id('c', 1), id('c', 2), id('c', 1)], relevance: { [id('e', 1)]: 'low', [id('e', 4)]: 'high' } } },
};

function matrixOf(changed: object = {}): QuestionMatrix {
  const matrix = questionMatrix(dataOf({ ...sections, ...changed }), id('q', 1));
  assert.ok(matrix);
  return matrix;
}

describe('the matrix of a question', () => {
  it('has each hypothesis once, and the items that one is linked to or that the question calls relevant', () => {
    const { hypotheses, rows } = matrixOf();
    assert.deepEqual(hypotheses, [id('c', 1), id('c', 2)]);
    assert.deepEqual(rows.map((row) => row.id), [id('e', 1), id('e', 2), id('e', 4)]);
  });
  it('rates by the links', () => {
    const [first] = matrixOf().rows;
    assert.deepEqual([...first?.ratings ?? []], [[id('c', 1), 'I'], [id('c', 2), 'CC']]);
  });
  it('weighs by credibility and relevance; what nobody can judge weighs as medium and is flagged', () => {
    assert.deepEqual(matrixOf().rows.map(({ credibility, relevance, isGraded }) => [credibility, relevance, isGraded]),
      [['high', 'low', true], ['medium', 'medium', false], ['medium', 'high', false]]);
  });
  it('takes nothing from a withdrawn source, and shows it', () => {
    const { withdrawn, outcome } = matrixOf();
    assert.deepEqual(withdrawn.map((row) => row.id), [id('e', 3)]);
    assert.deepEqual(outcome.scores.map(({ inconsistency, unrated }) => [inconsistency, unrated]), [[-1, [id('e', 4)]], [0, [id('e', 2), id('e', 4)]]]);
  });
  it('takes nothing from a copy of nothing but withdrawn sources either', () => {
    const csl = { type: 'report' };
    const withdrawnBy = (derivedFrom: readonly string[]) =>
      matrixOf({ sources: { ...sections.sources, good: { csl, derivedFrom }, other: { csl } } }).withdrawn.map((row) => row.id);
    assert.deepEqual(withdrawnBy(['gone']).toSorted(), [1, 2, 3, 4].map((number) => id('e', number)));
    assert.deepEqual(withdrawnBy(['gone', 'other']), [id('e', 3)]);
    assert.deepEqual(withdrawnBy(['elsewhere']), [id('e', 3)]);
  });
  it('leaves out the claims that a hypothesis rests on, and names them', () => {
    assert.deepEqual(matrixOf().restsOn, [id('c', 9)]);
  });
  it('puts what tells the hypotheses apart first, and what is unknown last', () => {
    const claims = { ...sections.claims, [id('c', 2)]: { links: { [id('e', 1)]: { relation: 'refutes' }, [id('e', 2)]: { relation: 'supports' } } } };
    assert.deepEqual(matrixOf({ claims }).rows.map((row) => [row.id, row.diagnosticity]), [[id('e', 2), 0.5], [id('e', 1), 0], [id('e', 4), undefined]]);
  });
  it('takes a hypothesis that has no record yet as not rated at all', () => {
    const questions = { [id('q', 1)]: { text: 'Who?', hypotheses: [id('c', 2), id('c', 8)] } };
    assert.deepEqual(matrixOf({ questions }).outcome.scores[1]?.unrated, [id('e', 1)]);
  });
  it('of a question that is not there is none', () => {
    assert.equal(questionMatrix(dataOf(sections), id('q', 2)), undefined);
  });
});
