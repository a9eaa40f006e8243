import assert from 'node:assert/strict';
import { checkWords } from '../../../../../src/core/checks/words/checkWords';
import type { Claim } from '../../../../../src/core/evidence/schema';
import type { ScaleName } from '../../../../../src/core/tradecraft/likelihood';
import { marked } from '../../../../support/marks';

interface Around {
  readonly claim?: Claim;
  readonly scale?: ScaleName;
  readonly hasSource?: boolean;
  readonly tellsStacks?: boolean;
}

/** What is found in a claim's words: the code before each «place», as `code: words`. */
function found(fixture: string, { claim = { basis: 'judgement' }, scale = 'icd-203', hasSource = true, tellsStacks = true }: Around = {}): readonly string[] {
  const { text } = marked(fixture);
  const checked = checkWords(text, { claim, scale, hasSource, tellsStacks });
  return (checked?.findings ?? []).map(({ code, words }) => `${code}: ${words ? text.slice(words.start, words.end) : 'all'}`);
}

/** Asserts that exactly the «marked» words are found, under this code. */
function fires(code: string, around: Around, ...fixtures: readonly string[]): void {
  for (const fixture of fixtures) {
    it(`${code} in: ${fixture}`, () => {
      const { text, spans } = marked(fixture);
      assert.deepEqual(found(fixture, around), spans.map(({ start, end }) => `${code}: ${text.slice(start, end)}`));
      assert.ok(spans.length > 0);
    });
  }
}

function isSilent(around: Around, ...sentences: readonly string[]): void {
  for (const sentence of sentences) it(`nothing in: ${sentence}`, () => { assert.deepEqual(found(sentence, around), []); });
}

describe('words that are on no scale', () => {
  fires('off-scale-term', {},
    'Russia «may» have supplied the engine.', 'The engine «might» be Russian.', 'A third launch «could» follow before winter.',
    'The first stage «possibly» failed.', '«Perhaps» the engine came by rail.', 'The design is «potentially» Soviet.',
    'The transfer, «if confirmed», would breach the sanctions.', 'We «cannot rule out» a second site.', 'A second site «cannot be ruled out».',
    '«It is possible that» the valve froze.', 'They «may» not try again this year.', 'The North’s launch «may» slip to June.',
    'A failure «could» have been avoided.', 'The programme is «quite likely» to go on.', 'A test is «extremely unlikely» this month.',
    'The officials «might» meet again.', 'Kim «might» not travel.', 'The rocket «COULD» fail.', 'It «may»\u00a0be late.',
  );
  isSilent({},
    'The launch of May 2024 failed.', 'In May the rocket broke up.', 'May was quiet.', 'On 27 May they tried again.', 'Theresa May left office.', 'Kim returned in May.',
    'The might of the navy is growing.', 'Its military might grows.', 'They threatened with all their might.', 'China’s might makes others careful.', 'Naval might is not enough.',
    'Observers could not see the pad.', 'The site couldn’t be reached.', 'They fuelled it at night so that it could fly at dawn.', 'Come what may, they go on.',
    'Perhaps 200 men work there.', 'They fired possibly as many as 30 rockets.', 'Maybe a dozen trucks were seen.',
    'Mayors met in Seoul.', 'The almighty state decides.', 'The couldn’t-care-less mood is gone.', 'Nothing is said of it.',
  );
  it('are looked for in judgements only', () => {
    for (const claim of [{}, { basis: 'fact' }, { basis: 'assumption' }, { basis: 'reported' }] as const) assert.deepEqual(found('Russia may have supplied it.', { claim }), []);
  });
});

describe('words of somebody else', () => {
  isSilent({},
    'The agency wrote that “the engine may be new”.', 'He said "it might fly" and left.', 'Er sagte „it could fly“ und ging.', 'So he said: “it may fly, perhaps”.',
    'The paper’s ‘perhaps’ says little.', 'They call it a ‘possibly peaceful’ programme.',
  );
  it('nothing in French or German quotation marks', () => {
    const claim: Claim = { basis: 'judgement' };
    for (const text of ['Il dit \u00abit may fly\u00bb.', 'Er sagt \u00bbit may fly\u00ab.']) {
      assert.deepEqual(checkWords(text, { claim, scale: 'phia', hasSource: true, tellsStacks: true })?.findings, []);
    }
  });
  fires('off-scale-term', {}, 'Beyond “the engine”, Russia «may» have sent designs.', 'An unclosed " stands here and it «may» fly.', 'It’s clear: the North’s rocket «may» fly.');
});

describe('hedges side by side', () => {
  fires('stacked-hedges', {}, 'This «could potentially» shift the balance.', 'It «may well possibly» fail.', 'It «might perhaps» fly.', 'It is «possibly likely».', '«Maybe probably» they wait.');
  isSilent({}, 'It is likely, and very likely soon.');
  fires('off-scale-term', {}, 'It «may» fly and «could» fail.');
  it('are told of one by one where the stack is not', () => {
    assert.deepEqual(found('This could potentially shift it.', { tellsStacks: false }).filter((each) => !each.startsWith('stacked')), ['off-scale-term: could', 'off-scale-term: potentially']);
  });
});

describe('a likelihood and a confidence', () => {
  fires('likelihood-with-confidence', {},
    'We judge with «high confidence» that it is likely to fly.', 'It is very likely, and our «confidence is low».', 'We are «highly confident» that it will probably fail.', 'A launch is unlikely («moderate confidence»).',
    'With a «low level of confidence» we hold it unlikely.', 'Gen. Votel’s staff has «high confidence» that a launch is likely.',
  );
  isSilent({},
    'A launch is likely. We have high confidence in this judgement.', 'Low confidence in the army makes a coup likely.', 'A high-confidence vote is likely.', 'A vote of no confidence is likely.', 'We have high confidence that it flew.',
  );
});

describe('terms of the other scale', () => {
  fires('other-scale-term', {}, 'It is «highly likely» to fly.', 'There is a «realistic possibility» of a test.', 'A test is «highly unlikely».');
  fires('other-scale-term', { scale: 'phia' }, 'It is «very likely» to fly.', 'It is «nearly certain» to fail.', 'The chances are «remote».', 'The odds are «roughly even».');
  isSilent({}, 'It is very likely to fly.', 'There is a remote chance of success.', 'They will probably wait.');
  isSilent({ scale: 'phia' }, 'It is highly likely to fly.', 'There is a remote chance of success.', 'They will probably wait.', 'A remote island lies west of it.');
  isSilent({ scale: 'none' }, 'It is highly likely to fly, or very likely.');
});

describe('the words against the record', () => {
  const judged = (likelihood: NonNullable<Claim['likelihood']>): Around => ({ claim: { basis: 'judgement', likelihood } });
  fires('words-against-record', judged('likely'), 'It is «very likely» to fly.', 'It will «almost certainly» fail.', 'It is «unlikely» to fly.', 'There is an «almost certain» failure ahead.');
  fires('words-against-record', judged('remote'), 'They «probably» wait.');
  isSilent(judged('likely'),
    'It is likely to fly.', 'They will probably wait.', 'It is likely to fly and unlikely to reach orbit.', 'It is not likely to fly.', 'It isn’t likely to fly.', 'It is not very likely to fly.',
    'It is no longer unlikely that it flies.', 'It is more likely to fail than to fly.', 'It is less likely now.', 'The most likely cause is the engine.', 'We asked how likely it is.', 'Judges want probable cause.',
    'A remote island is the site.', 'Remote sensing shows it.', 'They said “very unlikely”.', 'It flies.',
  );
  isSilent(judged('remote'), 'There is a remote chance of success.', 'The chance of success is remote.', 'Success has almost no chance.');
  isSilent({ claim: { basis: 'fact', likelihood: 'likely' } }, 'It is very unlikely to fly.');
  isSilent({ claim: { basis: 'judgement', likelihood: 'likely' }, scale: 'none' }, 'It is very unlikely to fly.');
});

describe('attribution that names nobody', () => {
  fires('vague-attribution', { hasSource: false },
    '«Experts noted» a new engine.', 'Some «analysts believe» that it is Russian.', '«It is believed» that the engine is new.', '«It is widely thought» to be Russian.', 'The engines «are believed to» be new.', '«According to sources» it failed.',
    'The engine is «reportedly» Russian.', 'Two «officials say» little.', '«According to some defence officials» it failed.', 'Yesterday government «officials said» so.',
    '«It has been claimed» that it flew.',
  );
  isSilent({ hasSource: false },
    'South Korean officials said so.', 'U.S. officials reported that it flew.', 'The analysts noted it.', 'Its critics say so.', 'According to officials in Seoul it failed.', 'NATO’s experts noted it.', 'Officials at KCNA said nothing.',
    'According to KCNA it failed.', 'Experts met in Seoul.', 'He noted a new engine.', 'Sources of water are few.', 'It stands in KCNA’s “experts noted” style.',
  );
  isSilent({ hasSource: true }, 'Experts noted a new engine.');
  fires('vague-attribution', { hasSource: false, claim: { basis: 'reported' } }, '«Experts noted» that it may be new.');
});
