import assert from 'node:assert/strict';
import { locateQuotation } from '../../../../src/core/anchoring/locateQuotation';
import { quotationOf, type Quotation } from '../../../../src/core/anchoring/quotation';
import { ReadableText } from '../../../../src/core/anchoring/readableText';
import { marked } from '../../../support/marks';

/** The quotation of the «marked» words. */
function quoted(fixture: string): Quotation {
  const { text, spans: [span] } = marked(fixture);
  const quotation = span && quotationOf(ReadableText.ofMarkdown(text), span);
  assert.ok(quotation);
  return quotation;
}

/** The words at which a quotation is found, or "lost". */
function found(quotation: Quotation, text: string): string {
  const anchoring = locateQuotation(ReadableText.ofMarkdown(text), quotation);
  return anchoring.state === 'found' ? text.slice(anchoring.place.start, anchoring.place.end) : 'lost';
}

/** Asserts that the words marked in `before` are found where `after` has its marks, or nowhere if it has none. */
function expectFound(before: string, after: string): void {
  const { text, spans: [span] } = marked(after);
  const anchoring = locateQuotation(ReadableText.ofMarkdown(text), quoted(before));
  const place = anchoring.state === 'found' ? anchoring.place : undefined;
  assert.deepEqual(place && text.slice(place.start, place.end), span && text.slice(span.start, span.end));
  assert.equal(place?.start, span?.start);
}

const story = 'The ministry said on Monday that «it had launched two satellites from the Sohae site in 2023». Observers doubted it.\n\nA second attempt failed when the booster exploded in flight.\n';
const { text: plain } = marked(story);
const swap = (from: string, to: string): string => story.replace(from, to);

describe('a quotation is found again', () => {
  const cases: Record<string, readonly [string, string]> = {
    'where nothing changed': [story, story],
    'behind more text': [story, `Seoul, Tuesday. ${story}`],
    'over other line breaks': [story, swap('two satellites from', 'two\nsatellites  from')],
    'with CRLF and a byte-order mark': [story, `\ufeff${story.replaceAll('\n', '\r\n').replace('two satellites', 'two\r\nsatellites')}`],
    'under tags': [story, swap('Sohae', '[Sohae]{.place}').replace('two satellites', '[two *satellites*]{.event ref=launch}')],
    'in a div': [story, `::: {.claim #c-00000001}\n${story}\n:::\n`],
    'in a block quotation': [story, `> ${story.replace('two satellites', 'two\n> satellites').trimEnd().replaceAll('\n\n', '\n>\n> ')}`],
    'under emphasis and a link': [story, swap('two', '**two**').replace('Sohae site', '[Sohae site](http://example.org/a_b_c)')],
    'behind new front matter': [story, `---\ntitle: it had launched two satellites\n---\n${story}`],
    'with other quotation marks': ['He said: «"We don\'t know - yet" was the answer». Nobody asked.', 'He said: «“We don’t know – yet” was the answer». Nobody asked.'],
    'with a comma more': [story, swap('satellites from', 'satellites, from')],
    'with a word divided at a line’s end': [story, swap('satellites from', 'satel-\nlites from')],
    'with a slip mended': ['They agreed that «the launch was a seperate undertaking by the state». The rest followed.', 'They agreed that «the launch was a separate undertaking by the state». The rest followed.'],
    'with a filler more': [story, swap('two satellites', 'the two satellites')],
    'in a moved paragraph': [story, `A second attempt failed when the booster exploded in flight.\n\n${story.split('\n\n')[0] ?? ''}\n`],
    'in Hangul': ['평양은 월요일에 «위성 두 기를 서해 발사장에서 쏘아 올렸다»고 밝혔다.', '서울. 평양은 월요일에 «위성 두 기를\n서해 발사장에서 쏘아 올렸다»고 밝혔다.'],
    'in Chinese with a new line break': ['外交部表示，«朝鲜于星期一从西海发射场发射了两颗卫星»。观察人士表示怀疑。', '外交部表示，«朝鲜于星期一从西海\n发射场发射了两颗卫星»。观察人士表示怀疑。'],
    'between emoji': ['🚀🚀 «launched 🛰️ two satellites» 🚀 at dawn', '🚀🚀🚀 «launched 🛰️ two satellites» 🚀 at dawn'],
    'in Arabic': ['قالت الوزارة إن «القمر الصناعي دخل المدار يوم الاثنين بنجاح» بعد الإطلاق.', 'اليوم قالت الوزارة إن «القمر الصناعي دخل المدار\nيوم الاثنين بنجاح» بعد الإطلاق.'],
  };
  for (const [name, [before, after]] of Object.entries(cases)) it(name, () => { expectFound(before, after); });

  it('by its context where its words stand twice', () => {
    const twice = 'On Monday the launch failed, and nobody said why. On Friday «the launch failed», and the state said so at once.';
    expectFound(twice, twice.replace('On Monday', 'Late on Monday'));
  });

  it('by its position where everything else is the same', () => {
    const many = `${'n/a\n\n'.repeat(300)}«n/a»\n\n${'n/a\n\n'.repeat(300)}`;
    expectFound(many, many);
  });

  it('by its words alone where it has no context', () => {
    assert.equal(found({ exact: 'the booster exploded' }, plain), 'the booster exploded');
  });
});

describe('a lookalike is not the quotation', () => {
  const cases: Record<string, readonly [string, string]> = {
    'another number': ['2023', '2024'],
    'another number in words': ['two', 'three'],
    'a denial': ['had launched', 'had not launched'],
    'a denial by a prefix': ['launched', 'unlaunched'],
    'a hedge': ['had launched', 'had reportedly launched'],
    'another name': ['Sohae', 'Sinpo'],
    'a name with one letter changed': ['Sohae', 'Sohai'],
    'another verb': ['launched', 'lost'],
    'another tense': ['launched', 'launches'],
    'a word less': ['two satellites', 'satellites'],
    'a word more': ['two satellites', 'two spy satellites'],
    'a minus': ['2023', '-2023'],
  };
  for (const [name, [from, to]] of Object.entries(cases)) {
    const after = plain.replace(from, to);
    it(`${name}, in its place`, () => { assert.equal(found(quoted(story), after), 'lost'); });
    it(`${name}, elsewhere`, () => {
      const twin = /it had[^.]*\./u.exec(after)?.[0] ?? '';
      assert.equal(found(quoted(story), `${plain.replace('it had launched two satellites from the Sohae site in 2023', 'so')}\n${twin}`), 'lost');
    });
  }

  it('a question', () => { assert.equal(found(quoted(story.replace('2023».', '2023.»')), plain.replace('2023.', '2023?')), 'lost'); });
  it('US and us', () => { expectFound('He added that «it made US policy look weak». Few agreed.', 'He added that it made us policy look weak. Few agreed.'); });
  it('a short quotation whose sentence is gone while its words stand elsewhere', () => {
    expectFound('Seoul asked twice. The agency «did not answer». Tokyo was silent, too.', 'Seoul asked twice. Tokyo was silent, too. In the end even the embassy of a friendly state did not answer our letter.');
  });
  it('the same words in another place, once they stood twice and theirs are gone', () => {
    const twice = 'On Monday «the launch of the satellite from the western site failed», and nobody said why.\n\nWe ask how the launch of the satellite from the western site failed and what it cost.';
    expectFound(twice, marked(twice).text.replace('On Monday the launch of the satellite from the western site failed, and nobody said why.', ''));
  });
  it('one of two that are alike', () => {
    assert.equal(found({ exact: 'it failed' }, 'On Monday it failed. On Friday it failed.'), 'lost');
  });
  it('two words of a language, each known in the text', () => {
    expectFound('It was said that «they complied the list in a hurry». Lists are compiled and rules are complied with.',
      'It was said that they compiled the list in a hurry. Lists are compiled and rules are complied with.');
  });
  it('a superscript taken for a digit', () => { expectFound('It covered «about 10² hectares of land in the north» then.', 'It covered about 102 hectares of land in the north then.'); });
  it('part of a longer word', () => { expectFound('They said «art». Nothing more.', 'The party began. Nothing more.'); });
});

describe('the score of a place', () => {
  /** Of the best place, found or not. */
  const score = (after: string): number => {
    const anchoring = locateQuotation(ReadableText.ofMarkdown(after), quoted(story));
    return anchoring.state === 'found' ? anchoring.place.score : anchoring.candidates[0]?.score ?? 0;
  };
  const inOrder: readonly (readonly [string, string])[] = [
    ['the same text', plain],
    ['moved a little', `So. ${plain}`],
    ['moved, with a context changed a little', `So. ${plain.replace('Monday', 'Mondays')}`],
    ['with another suffix', plain.replace('Observers doubted it', 'Everybody cheered')],
    ['with other words around', plain.replace('The ministry said on Monday that', 'Yesterday').replace('Observers doubted it', 'Everybody cheered')],
    ['with one word changed', plain.replace('The ministry said on Monday that', 'Yesterday').replace('Observers doubted it', 'Everybody cheered').replace('2023', '2024')],
    ['with two words changed', plain.replace('The ministry said on Monday that', 'Yesterday').replace('Observers doubted it', 'Everybody cheered').replace('2023', '2024').replace('two', 'three')],
    ['gone', 'Nothing of this is left in here.'],
  ];
  for (const [at, [name, text]] of inOrder.entries()) {
    const [before, other] = inOrder[at - 1] ?? [];
    if (before !== undefined && other !== undefined) it(`is lower ${name} than ${before}`, () => { assert.ok(score(text) < score(other), `${score(text)} and ${score(other)}`); });
  }

  it('orders the candidates of a lost quotation', () => {
    const anchoring = locateQuotation(ReadableText.ofMarkdown(`${plain.replace('2023', '2024')}\n\nSome say it had launched nine rockets from the Sohae site in 2019, others do not.`), quoted(story));
    assert.equal(anchoring.state, 'lost');
    const scores = anchoring.candidates.map((place) => place.score);
    assert.ok(scores.length >= 2);
    assert.deepEqual(scores, scores.toSorted((a, b) => b - a));
  });
});

describe('the work of locating', () => {
  it('stays bounded in a large text', () => {
    const large = Array.from({ length: 9000 }, (_, at) => `Sentence ${at} says that something launched from some site in the year ${1900 + (at % 120)}, and nobody minded.`).join(' ');
    const readable = ReadableText.ofMarkdown(large);
    assert.ok(readable.words.all.length > 100_000);
    const started = performance.now();
    assert.equal(locateQuotation(readable, quoted(story)).state, 'lost');
    assert.ok(performance.now() - started < 5_000);
  });
});
