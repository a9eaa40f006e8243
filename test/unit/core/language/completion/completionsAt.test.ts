import assert from 'node:assert/strict';
import type { Completions } from '../../../../../src/core/language/completion/completion';
import { completionsAt } from '../../../../../src/core/language/completion/completionsAt';
import { sayPlainly } from '../../../../../src/core/language/say';
import { assertGrowth } from '../../../../support/growth';
import { cursorIn, LanguageCase, worldSections } from '../../../../support/languageCase';

const view = { say: sayPlainly, labelOf: (kind: string) => kind, today: '2024-06-03', newClaimId: () => 'c-new00000', trigger: '@@' };

function offeredIn(languageCase: LanguageCase, fixture: string, trigger = '@@'): Completions | undefined {
  const { text, offset } = cursorIn(fixture);
  languageCase.put('here.md', text);
  return completionsAt(languageCase.index, { document: 'here.md', text }, offset, { ...view, trigger });
}

/** The text with the first thing that is offered in place; what is offered in all, in order, without a cursor in sight. */
function completed(fixture: string): string | undefined {
  const found = offeredIn(new LanguageCase(worldSections), fixture);
  const [first] = found?.items ?? [];
  const { text } = cursorIn(fixture);
  return found && first && text.slice(0, found.span.start) + first.insert + text.slice(found.span.end);
}

function labels(fixture: string, articles: Readonly<Record<string, string>> = {}): readonly string[] | undefined {
  return offeredIn(new LanguageCase(worldSections, articles), fixture)?.items.map(({ label }) => label);
}

describe('completion of names', () => {
  const cases = [
    ['by its beginning', 'So @@kim jong| spoke', 'So [Kim Jong Un]{.actor} spoke'],
    ['by a later word', '@@korea|', '[North Korea]{.actor}'],
    ['by words in any order', '@@un kim|', '[Kim Jong Un]{.actor}'],
    ['by an alias, which is then written', '@@김정|', '[김정은]{.actor}'],
    ['with the particle behind the tag', '@@김정은이|', '[김정은]{.actor}이'],
    ['with the possessive behind the tag', '@@kim jong un’s|', '[Kim Jong Un]{.actor}’s'],
    ['in Han, where no space is written', '据@@朝鲜|', '据[朝鲜]{.actor}'],
    ['in Han from the middle of a word', '@@鮮|', '[北朝鮮]{.actor}'],
    ['in Cyrillic, whatever the case', '@@путин|', '[Владимир Путин]{.actor}'],
    ['in Arabic without its vowel points', '@@بشار|', '[بَشَّار الأسد]{.actor}'],
    ['in Hebrew', '@@נתני|', '[בנימין נתניהו]{.actor}'],
    ['with an emoji, and an accent that was not typed', '@@cafe|', '[Café 🛰 Noir]{.actor}'],
    ['with a combining accent', '@@cafe\u0301|', '[Café 🛰 Noir]{.actor}'],
    ['that would be markup', '@@o’ne|', '[O’Neill \\*Jr\\.\\*]{.actor}'],
    ['of an event', '@@the may|', '[the May launch]{.event}'],
    ['of a kind of the case’s own', '@@soh|', '[Sohae]{.place}'],
    ['by an id', '@@launch-2024|', '[the May launch]{.event}'],
    ['in a claim', '[That @@nata| built it]{.claim #c-00000001}', '[That [NATA]{.actor} built it]{.claim #c-00000001}'],
  ] as const;
  for (const [what, fixture, outcome] of cases) it(`finds one ${what}`, () => { assert.equal(completed(fixture), outcome); });

  it('writes ref where the name alone does not tell who is meant', () => {
    const twins = new LanguageCase({ actors: { one: { name: 'Lee' }, two: { name: 'Lee' } } });
    assert.deepEqual(offeredIn(twins, '@@lee|')?.items.map(({ insert }) => insert), ['[Lee]{.actor ref=one}', '[Lee]{.actor ref=two}']);
  });

  it('puts first what this article names most, then what the case does', () => {
    const articles = { 'a.md': '[NATA]{.actor} [NATA]{.actor} [Kim Yo Jong]{.actor}' };
    assert.deepEqual(labels('[North Korea]{.actor} @@|', articles)?.slice(0, 3), ['North Korea', 'NATA', 'Kim Yo Jong']);
    assert.deepEqual(labels('@@n|', articles)?.slice(0, 2), ['NATA', 'North Korea']);
    assert.deepEqual(labels('[Kim Yo Jong]{.actor} @@kim|'), ['Kim Yo Jong', 'Kim Jong Un']);
  });

  it('puts a whole name before a longer one that is used more', () => {
    const two = new LanguageCase({ actors: { un: { name: 'UN' }, unit: { name: 'Unit 61398' } } }, { 'a.md': '[Unit 61398]{.actor}' });
    assert.deepEqual(offeredIn(two, '@@un|')?.items.map(({ label }) => label), ['UN', 'Unit 61398']);
  });

  it('says whose alias it is, and how often it is mentioned; the card has the rest', () => {
    const [item] = offeredIn(new LanguageCase(worldSections, { 'a.md': '[김정은]{.actor}' }), '[Kim Jong Un]{.actor} @@김|')?.items ?? [];
    assert.equal(item?.description, 'Kim Jong Un · actor');
    assert.equal(item.detail, '2 mentions · 1 here');
  });

  for (const [what, fixture] of [
    ['a bare @', 'So @kim| said'], ['a bare #', 'So #kim| said'], ['a blank behind the trigger', '@@ kim|'], ['a blank in prose', 'said |'],
    ['an address', 'kim@@kim|'], ['code', '`@@kim|`'], ['a block of code', '```\n@@kim|\n```'], ['front matter', '---\ntitle: @@kim|\n---\n'],
    ['a picture', '!@@kim|'], ['an escape', '\\@@kim|'], ['what stands behind a tag', '@@[Kim]{.actor} jong|'], ['math', '$@@kim|$'],
  ] as const) it(`offers nothing in ${what}`, () => { assert.equal(labels(fixture), undefined); });

  it('offers nothing that no name begins with, yet stays open', () => { assert.deepEqual(labels('@@nobody of that name|'), []); });
  it('follows the trigger of the settings', () => {
    assert.equal(offeredIn(new LanguageCase(worldSections), ';;nata|', ';;')?.items[0]?.insert, '[NATA]{.actor}');
    assert.equal(offeredIn(new LanguageCase(worldSections), '@@nata|', ''), undefined);
  });

  it('costs what grows with the number of names, at most', () => {
    assertGrowth((size) => {
      const actors = Object.fromEntries(Array.from({ length: size }, (_, at) => [`a-${at}`, { name: `Name ${at} of ${at % 7}` }]));
      const large = new LanguageCase({ actors });
      large.put('here.md', '@@name 1');
      const ask = (): void => { completionsAt(large.index, { document: 'here.md', text: '@@name 1' }, 8, view); };
      ask();
      return () => { for (let round = 0; round < 20; round++) ask(); };
    }, { small: 2_000, large: 20_000 });
  });
});

describe('completion in attributes', () => {
  const cases = [
    ['a kind behind the brace', '[x]{|}', '[x]{.actor}'],
    ['a kind by its beginning', '[x]{.ev|}', '[x]{.event}'],
    ['a kind without its dot', '[x]{pl|', '[x]{.place'],
    ['a claim with an id of its own', '[x]{.cl|}', '[x]{.claim #c-new00000}'],
    ['a claim that cites without one', '[x]{.cl| ref=c-00000001}', '[x]{.claim ref=c-00000001}'],
    ['a div’s kind', '::: {.cl|', '::: {.claim #c-new00000'],
    ['the id of a new claim', '[x]{.claim #|}', '[x]{.claim #c-new00000}'],
    ['a key', '[x]{.actor r|}', '[x]{.actor ref=}'],
    ['the key of a date', '[x]{.event ref=a d|}', '[x]{.event ref=a date=}'],
    ['an id that the text names', '[the May launch]{.event ref=|}', '[the May launch]{.event ref=launch-2024-05-27}'],
    ['an id by its beginning', '[he]{.actor ref=kim-y|}', '[he]{.actor ref=kim-yo-jong}'],
    ['an id by the name', '[he]{.actor ref=김|}', '[he]{.actor ref=kim-jong-un}'],
    ['an id where the kind stands behind', '[he]{ref=nat| .actor}', '[he]{ref=nata .actor}'],
    ['the second id of a list', '[both]{.actor ref="nata kim-y|"}', '[both]{.actor ref="nata kim-yo-jong"}'],
    ['the id of a claim', '[above]{.claim ref=c-0|}', '[above]{.claim ref=c-00000001}'],
    ['the date that the event has', '[the May launch]{.event date=|}', '[the May launch]{.event date=2024-05-27}'],
    ['the date of the article', '---\ndate: 2023-11-21\n---\n\n[x]{.event date=|}', '---\ndate: 2023-11-21\n---\n\n[x]{.event date=2023-11-21}'],
    ['today', '[x]{.event date=2024-06-|}', '[x]{.event date=2024-06-03}'],
    ['around a text with brackets', '[a [b]{.actor} c]{.ev|}', '[a [b]{.actor} c]{.event}'],
  ] as const;
  for (const [what, fixture, outcome] of cases) it(`offers ${what}`, () => { assert.equal(completed(fixture), outcome); });

  it('offers ids of the right kind alone', () => {
    assert.deepEqual(labels('[x]{.place ref=|}'), ['sohae']);
    assert.ok(!labels('[x]{.actor ref=|}')?.includes('sohae'));
  });
  it('offers the months and the year of a day', () => { assert.deepEqual(labels('[x]{.event date=2024|}'), ['2024-06-03', '2024-06', '2024-06~', '2024']); });
  it('offers claims of the article by their words', () => {
    const text = '[The engine was new]{.claim #c-00000005} [see]{.claim ref=engine|}';
    assert.deepEqual(labels(text), ['c-00000005']);
  });
  for (const [what, fixture] of [
    ['a brace in prose', 'a {.ac|'], ['the id of a heading', '# Heading {#|}'], ['code with attributes', '`x`{.|}'], ['a block that is closed', '[x]{.actor} |'],
    ['a second kind', '[x]{.actor .|}'], ['a tag of another class', '[x]{.note ref=|}'], ['a block of code', '```\n[x]{.|}\n```'], ['a second ref', '[x]{.actor ref=a r|}'],
  ] as const) it(`offers nothing for ${what}`, () => { assert.deepEqual(labels(fixture) ?? [], []); });
});

describe('completion of sources', () => {
  const cases = [
    ['by the key', 'So [@kc|]', 'So [@kcna-2024-05-28]'], ['by the title', '[@tracking|', '[@jcs-2024'], ['by the author', '[@joint|', '[@jcs-2024'],
    ['behind another', '[@jcs-2024; see @yon|]', '[@jcs-2024; see @yonhap-2024]'], ['without the author', '[-@jc|]', '[-@jcs-2024]'],
  ] as const;
  for (const [what, fixture, outcome] of cases) it(`finds one ${what}`, () => { assert.equal(completed(fixture), outcome); });

  it('puts first what the article cites, then what the case cites most', () => {
    assert.deepEqual(labels('[@jcs-2024] [@|', { 'a.md': '[@yonhap-2024]' }), ['jcs-2024', 'yonhap-2024', 'kcna-2024-05-28']);
  });
  it('tells grade, retraction and use', () => {
    const details = offeredIn(new LanguageCase(worldSections, { 'a.md': '[@kcna-2024-05-28]' }), '[@|')?.items.map(({ detail }) => detail);
    assert.deepEqual(details, [
      'NATA, Statement on the launch, 2024-05-28 · C: fairly reliable · cited once', 'Joint Chiefs, Tracking data · not cited yet', 'Wire story · retracted on 2024-06-02 · not cited yet',
    ]);
  });
  for (const [what, fixture] of [['a bare @', 'So @kc|'], ['a link', '[x](@kc|'], ['an address', '[a@kc|'], ['code', '`[@kc|`'], ['a blank', '[@kcna-2024-05-28, p. |']] as const) {
    it(`offers nothing in ${what}`, () => { assert.equal(labels(fixture), undefined); });
  }
});
