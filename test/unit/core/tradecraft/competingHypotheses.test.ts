import assert from 'node:assert/strict';
import fc from 'fast-check';
import { diagnosticityOf, outcomeOf, sensitivityOf, type RatedItem, type Weight } from '../../../../src/core/tradecraft/competingHypotheses';
import { linkOf, ratingOf, ratings, type Rating } from '../../../../src/core/tradecraft/ratings';

/** "E1 high medium: I C -" rates E1, of high credibility and medium relevance, for H1 and H2; "-" is not rated. */
function matrix(...lines: readonly string[]): { readonly hypotheses: readonly string[]; readonly items: readonly RatedItem[] } {
  const rows = lines.map((line) => line.replace(':', '').split(' '));
  const hypotheses = (rows[0] ?? []).slice(3).map((_, at) => `H${at + 1}`);
  const items = rows.map(([id = '', credibility, relevance, ...rated]): RatedItem => ({
    id, credibility: credibility as Weight, relevance: relevance as Weight,
    ratings: new Map(rated.flatMap((rating, at) => (rating === '-' ? [] : [[`H${at + 1}`, rating as Rating]]))),
  }));
  return { hypotheses, items };
}

const vector = matrix('E1 high high: I C CC', 'E2 medium high: C II N', 'E3 low low: C C C', 'E4 high medium: II C I');

describe('competing hypotheses', () => {
  it('score as the test vector of the method says', () => {
    const scores = outcomeOf(vector.hypotheses, vector.items).scores.map(({ inconsistency }) => inconsistency.toFixed(3));
    assert.deepEqual(scores, ['-4.828', '-2.828', '-1.414']);
    assert.deepEqual(outcomeOf(vector.hypotheses, vector.items).survivors, ['H3']);
  });
  it('are told apart by each item as the test vector says', () => {
    const [e1, e2, e3, e4] = vector.items.map((item) => diagnosticityOf(vector.hypotheses, item));
    assert.equal(e1?.toFixed(3), '1.247');
    assert.deepEqual([e2, e3, e4], [e1, 0, e1]);
  });

  const outcomes: Record<string, readonly [lines: readonly string[], survivors: readonly string[], undecided: readonly string[]]> = {
    'what contradicts all makes no difference': [['E1 high high: I I', 'E2 medium medium: I C'], ['H2'], []],
    'equal scores are a tie': [['E1 medium medium: I C', 'E2 medium medium: C I'], ['H1', 'H2'], []],
    'two low marks weigh half, and twice half is one': [['E1 low low: I C', 'E2 low low: I C', 'E3 medium medium: C I'], ['H1', 'H2'], []],
    'a hypothesis that nobody tested does not win': [['E1 medium medium: I -', 'E2 medium medium: C -'], ['H1'], ['H2']],
    'an incomplete score that is worse already decides nothing': [['E1 medium medium: C II', 'E2 medium medium: C -'], ['H1'], []],
    'where all are incomplete, none survives': [['E1 medium medium: I -', 'E2 medium medium: - C'], [], ['H1', 'H2']],
    'not applicable is a rating': [['E1 medium medium: I NA'], ['H2'], []],
  };
  for (const [name, [lines, survivors, undecided]] of Object.entries(outcomes)) {
    it(name, () => {
      const { hypotheses, items } = matrix(...lines);
      const outcome = outcomeOf(hypotheses, items);
      assert.deepEqual([outcome.survivors, outcome.undecided], [survivors, undecided]);
    });
  }
  it('without evidence, none survives', () => {
    assert.deepEqual(outcomeOf(['H1', 'H2'], []).survivors, []);
  });
  it('a score names what is not rated', () => {
    const { hypotheses, items } = matrix('E1 medium medium: - C', 'E2 medium medium: - C');
    assert.deepEqual(outcomeOf(hypotheses, items).scores.map(({ unrated }) => unrated), [['E1', 'E2'], []]);
  });

  for (const [line, expected] of [
    ['E1 medium medium: NA C C', '0.000'], ['E1 medium medium: CC II -', '2.000'], ['E1 low low: CC II', '2.000'],
    ['E1 medium medium: NA C -', undefined], ['E1 medium medium: - -', undefined], ['E1 medium medium: N N', '0.000'],
  ] as const) it(`the diagnosticity of “${line}” is ${expected ?? 'unknown'}`, () => {
    const { hypotheses, items: [item] } = matrix(line);
    assert.equal(item && diagnosticityOf(hypotheses, item)?.toFixed(3), expected);
  });

  it('hang on the items without which another survives', () => {
    const { hypotheses, items } = matrix('E1 high high: II C', 'E2 medium medium: C I', 'E3 medium medium: C C');
    assert.deepEqual(sensitivityOf(hypotheses, items), [{ without: 'E1', survivors: ['H1'], undecided: [] }]);
  });
  it('hang on an item without which there is a tie', () => {
    const { hypotheses, items } = matrix('E1 medium medium: I C', 'E2 medium medium: C C');
    assert.deepEqual(sensitivityOf(hypotheses, items), [{ without: 'E1', survivors: ['H1', 'H2'], undecided: [] }]);
  });
  it('that are incomplete stay so where an item is left out, and may become no worse than the survivor', () => {
    const { hypotheses, items } = matrix('E1 medium medium: I C', 'E2 medium medium: C II', 'E3 medium medium: C -');
    assert.deepEqual(outcomeOf(hypotheses, items).undecided, []);
    assert.deepEqual(sensitivityOf(hypotheses, items), [{ without: 'E2', survivors: ['H1'], undecided: ['H2'] }]);
  });
});

describe('a rating', () => {
  for (const rating of ratings) it(`${rating} is what its link reads as`, () => { assert.equal(ratingOf(linkOf[rating]), rating); });
  it('of a link without a strength is the normal one', () => { assert.deepEqual([ratingOf({ relation: 'supports' }), ratingOf({ relation: 'refutes' })], ['C', 'I']); });
});

describe('any matrix', () => {
  const weight = fc.constantFrom<Weight>('low', 'medium', 'high');
  const hypotheses = ['H1', 'H2', 'H3', 'H4'];
  const item = fc.record({
    credibility: weight, relevance: weight,
    ratings: fc.array(fc.constantFrom<Rating | undefined>(...ratings, undefined), { minLength: 4, maxLength: 4 }),
  }).map(({ ratings: rated, ...rest }) => ({ ...rest, ratings: new Map(rated.flatMap((rating, at): [string, Rating][] => (rating ? [[`H${at + 1}`, rating]] : []))) }));
  const items = fc.array(item, { maxLength: 12 }).map((all) => all.map((each, at): RatedItem => ({ ...each, id: `E${at}` })));
  const shuffled = <T>(all: readonly T[]) => fc.shuffledSubarray([...all], { minLength: all.length });

  it('says the same in any order of items and hypotheses', () => {
    fc.assert(fc.property(items.chain((all) => fc.tuple(fc.constant(all), shuffled(all), shuffled(hypotheses))), ([all, mixed, columns]) => {
      const one = outcomeOf(hypotheses, all);
      const other = outcomeOf(columns, mixed);
      for (const { hypothesis, inconsistency } of one.scores) {
        assert.equal(other.scores.find((score) => score.hypothesis === hypothesis)?.inconsistency, inconsistency);
      }
      assert.deepEqual(other.survivors.toSorted(), one.survivors.toSorted());
      assert.deepEqual(other.undecided.toSorted(), one.undecided.toSorted());
      assert.deepEqual(mixed.map((each) => diagnosticityOf(columns, each)), mixed.map((each) => diagnosticityOf(hypotheses, each)));
    }));
  });
  it('stands without an item as it would if that had never been there', () => {
    const full = items.map((all) => all.map((each) => ({ ...each, ratings: new Map(hypotheses.map((id) => [id, each.ratings.get(id) ?? 'N'])) })));
    fc.assert(fc.property(full.filter((all) => all.length > 1), (all) => {
      const found = new Map(sensitivityOf(hypotheses, all).map(({ without, survivors }) => [without, survivors]));
      const now = outcomeOf(hypotheses, all).survivors;
      for (const { id } of all) {
        const { survivors } = outcomeOf(hypotheses, all.filter((each) => each.id !== id));
        assert.deepEqual(found.get(id) ?? now, survivors);
        assert.equal(found.has(id), survivors.join() !== now.join());
      }
    }));
  });
  it('never lets what is not rated survive, nor scores above 0', () => {
    fc.assert(fc.property(items, (all) => {
      const { scores, survivors } = outcomeOf(hypotheses, all);
      for (const { hypothesis, inconsistency, unrated } of scores) {
        assert.ok(inconsistency <= 0);
        if (unrated.length > 0) assert.ok(!survivors.includes(hypothesis));
      }
    }));
  });
  it('gets no better by rating what is not rated', () => {
    fc.assert(fc.property(items, fc.constantFrom(...ratings), (all, rating) => {
      const filled = all.map((each) => ({ ...each, ratings: new Map([...hypotheses.map((hypothesis): [string, Rating] => [hypothesis, rating]), ...each.ratings]) }));
      const before = outcomeOf(hypotheses, all).scores;
      const after = outcomeOf(hypotheses, filled).scores;
      assert.ok(after.every(({ inconsistency, unrated }, at) => inconsistency <= (before[at]?.inconsistency ?? 0) && unrated.length === 0));
    }));
  });
  it('is told nothing by an item that rates all the same', () => {
    fc.assert(fc.property(fc.constantFrom<Rating>('CC', 'C', 'N', 'I', 'II'), fc.integer({ min: 2, max: 4 }), (rating, count) => {
      const some = hypotheses.slice(0, count);
      assert.equal(diagnosticityOf(some, { ratings: new Map(some.map((each) => [each, rating])) }), 0);
    }));
  });
  it('that is rated throughout says which items matter by really leaving them out', () => {
    const rated = items.map((all) => all.map((each) => ({ ...each, ratings: new Map(hypotheses.map((hypothesis) => [hypothesis, each.ratings.get(hypothesis) ?? 'N'])) })));
    fc.assert(fc.property(rated.filter((all) => all.length > 1), (all) => {
      const named = new Map(sensitivityOf(hypotheses, all).map(({ without, survivors }) => [without, survivors]));
      const now = outcomeOf(hypotheses, all).survivors;
      for (const { id } of all) assert.deepEqual(named.get(id) ?? now, outcomeOf(hypotheses, all.filter((each) => each.id !== id)).survivors);
    }));
  });
});
