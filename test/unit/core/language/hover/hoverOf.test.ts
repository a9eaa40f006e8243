import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { kindIcon } from '../../../../../src/core/evidence/kindIcon';
import { hoverOf } from '../../../../../src/core/language/hover/hoverOf';
import type { HoverView } from '../../../../../src/core/language/hover/hoverView';
import { sayPlainly } from '../../../../../src/core/language/say';
import type { SubjectAt } from '../../../../../src/core/language/subject';
import { LanguageCase, worldSections } from '../../../../support/languageCase';

const labels: Readonly<Record<string, string>> = { actor: 'Actor', event: 'Event', place: 'Place', claim: 'Claim' };
const view: HoverView = {
  say: sayPlainly, labelOf: (kind) => ({ one: labels[kind] ?? kind, icon: kind }), hrefOf: ({ document, line, column }) => `${document}:${line}:${column}`,
};
const languageCase = new LanguageCase(worldSections, {
  'a.md': '---\ntitle: First\n---\n\n[Kim Jong Un]{.actor} and [김정은]{.actor} [@kcna-2024-05-28]. [It failed]{.claim #c-00000001}\n',
  'b.md': '---\ntitle: Second\n---\n\nAgain [Kim Jong Un]{.actor}, [Kim]{.actor ref=kim-yo-jong} and [Kim]{.actor}, [Choe]{.actor} [@kcna-2024-05-28; @nobody].\n',
});

/** A link to the line and column where the words stand. */
function at(document: string, title: string, words: string): string {
  const lines = languageCase.textOf(document).split('\n');
  const line = lines.findIndex((each) => each.includes(words));
  return `[${title}, line ${line + 1}](${document}:${line + 1}:${(lines[line] ?? '').indexOf(words) + 1})`;
}

function lines(subject: SubjectAt['subject'], more: Partial<HoverView> & { readonly as?: SubjectAt['as'] } = {}): readonly string[] {
  const { as = 'name', ...place } = more;
  const cards = hoverOf(languageCase.index, { subject, as }, { ...view, ...place });
  return cards.flatMap((card) => card.split('\n\n'));
}

const entity = (key: string, more: Partial<HoverView> = {}): readonly string[] => lines({ what: 'entities', keys: [key] }, more);

describe('the card of an actor', () => {
  it('says who it is, its other names, its role, and where it is mentioned', () => {
    assert.deepEqual(entity('kim-jong-un'), [
      '$(actor) **Kim Jong Un** · Actor · person', 'also 김정은, Kim', 'leader of North Korea since 2011-12-17', '---',
      '3 mentions in 2 articles', `${at('b.md', 'Second', 'Kim Jong')} · ${at('a.md', 'First', '김정은')}`,
    ]);
  });
  it('leaves out the article that one is in', () => {
    assert.deepEqual(entity('kim-jong-un', { document: 'a.md' }).slice(-2), ['3 mentions in 2 articles, 2 here', at('b.md', 'Second', 'Kim Jong')]);
  });
  it('tells the role at the article’s date', () => {
    const roleAt = (date: string | undefined): string | undefined => entity('kim-jong-un', { date }).find((line) => line.includes(' of '));
    assert.equal(roleAt('2010-05-01'), 'heir of North Korea, from 2009 to 2011');
    assert.equal(roleAt('2024-05'), 'leader of North Korea since 2011-12-17');
    assert.equal(roleAt('2008'), undefined);
    assert.equal(roleAt('whenever'), 'leader of North Korea since 2011-12-17');
  });
  it('says that nobody mentions it', () => { assert.deepEqual(entity('putin').slice(-2), ['---', 'Not mentioned yet.']); });
  it('of an event tells when, where and who', () => {
    assert.deepEqual(entity('launch-2024-05-27').slice(0, 3), ['$(event) **the May launch** · Event', '2024-05-27 · Sohae', 'North Korea (agent)']);
  });
  it('calls others by their names, after they were merged too', () => {
    const merged = new LanguageCase({
      kinds: { place: {} },
      actors: { kim: { name: 'Kim Jong Un', mergedFrom: { old: {} } }, choe: { name: 'Choe', roles: [{ of: 'old', role: 'aide' }] } },
      events: { launch: { name: 'Launch', place: 'station', actors: [{ actor: 'old' }] } },
      entities: { place: { sohae: { name: 'Sohae', mergedFrom: { station: {} } } } },
      claims: { 'c-00000001': { text: 'It flew', basis: 'reported', by: 'old' } },
    });
    const card = (subject: SubjectAt['subject']) => hoverOf(merged.index, { subject, as: 'name' }, view).join('\n\n').split('\n\n');
    assert.ok(card({ what: 'entities', keys: ['choe'] }).includes('aide of Kim Jong Un'));
    assert.deepEqual(card({ what: 'entities', keys: ['launch'] }).slice(1, 3), ['Sohae', 'Kim Jong Un']);
    assert.ok(card({ what: 'claim', id: 'c-00000001' }).includes('reported by Kim Jong Un'));
  });
  it('says that a name is not in the case yet', () => {
    assert.deepEqual(entity(' name actor choe'), ['$(actor) **Choe** · Actor', 'Not in the case yet.', '---', '1 mention', at('b.md', 'Second', 'Choe')]);
  });
  it('says who may be meant by an ambiguous name', () => {
    assert.deepEqual(entity(' ambiguous actor kim').slice(0, 2), ['$(actor) **Kim** · Actor', 'May be Kim Jong Un or Kim Yo Jong: say with ref who is meant.']);
  });
  it('of two that a tag names is one card each', () => {
    assert.equal(lines({ what: 'entities', keys: ['nata', 'putin'] }).filter((line) => line.startsWith('$(actor)')).length, 2);
  });
});

describe('the card of a claim', () => {
  it('has the judgement with its band, and the evidence with grades in exact words, what supports first', () => {
    assert.deepEqual(lines({ what: 'claim', id: 'c-00000001' }, { as: 'words' }), [
      '$(claim) **Claim** · judgement · open · ▲1 ▼1', 'likely (55–80 %) · moderate confidence', '---',
      '▲ The first stage exploded\\.  \nC: fairly reliable, 3: possibly true · NATA, Statement on the launch, 2024\\-05\\-28',
      '▼ Fragments were tracked\\.  \nJoint Chiefs, Tracking data',
    ]);
  });
  it('repeats the claim where it is only named, and says where it is made', () => {
    const found = lines({ what: 'claim', id: 'c-00000001' });
    assert.equal(found[1], '“It failed”');
    assert.equal(found[3], at('a.md', 'First', 'It failed'));
  });
  it('has what supports strongly before what supports', () => {
    const links = { 'e-00000001': { relation: 'supports' }, 'e-00000002': { relation: 'supports', strength: 'strong' } };
    const strong = new LanguageCase({ ...worldSections, claims: { 'c-00000001': { links } } });
    const [card = ''] = hoverOf(strong.index, { subject: { what: 'claim', id: 'c-00000001' }, as: 'words' }, view);
    assert.ok(card.indexOf('▲▲ Fragments') < card.indexOf('▲ The first stage') && card.includes('▲▲ Fragments'));
  });
  it('says that there is no evidence, and no article', () => {
    assert.deepEqual(lines({ what: 'claim', id: 'c-00000009' }).slice(1), ['“The engine came from abroad\\.”', 'In no article', '---', 'No evidence yet.']);
  });
  it('is none where nobody knows the claim', () => { assert.deepEqual(lines({ what: 'claim', id: 'c-0000000z' }), []); });
});

describe('the card of a source', () => {
  it('has its grade in exact words, and what leans on it', () => {
    assert.deepEqual(lines({ what: 'source', id: 'kcna-2024-05-28' }, { document: 'a.md' }), [
      '$(book) **Statement on the launch**', 'NATA · 2024\\-05\\-28', 'C: fairly reliable (doubt, but has provided valid information)', '---',
      'Leaning on it: 1 claim, 1 item of evidence, 1 source', `Cited 2 times · ${at('b.md', 'Second', '[@kcna')}`,
    ]);
  });
  it('says that it was retracted, and from what it derives', () => {
    const found = lines({ what: 'source', id: 'yonhap-2024' });
    assert.ok(found.includes('$(warning) Retracted on 2024-06-02: it lends nothing.'));
    assert.ok(found.includes('Derived from Statement on the launch'));
    assert.equal(found.at(-1), 'Nothing leans on it.');
  });
  it('says that it is not in the case yet', () => { assert.deepEqual(lines({ what: 'source', id: 'nobody' }, { document: 'b.md' }), ['$(book) **nobody**', 'This source is not in the case yet.', '---', 'Cited once']); });
});

describe('the card of a record', () => {
  it('of evidence has its grade, its source and the claims that use it', () => {
    assert.deepEqual(lines({ what: 'evidence', id: 'e-00000001' }), [
      '$(law) **The first stage exploded\\.**', 'C: fairly reliable, 3: possibly true', 'NATA, Statement on the launch, 2024\\-05\\-28', '---', '▲ It failed',
    ]);
  });
  it('of a question has its hypotheses', () => {
    assert.deepEqual(lines({ what: 'question', id: 'q-00000001' }), ['$(question) **Why did it fail?**', '---', 'H1 · It failed', 'H2 · The engine came from abroad\\.']);
  });
});

describe('a card', () => {
  it('shows names as they are, whatever they hold', () => {
    const odd = new LanguageCase({ actors: { odd: { name: '$(bug) <b>[x](y)*\n|`' } } });
    const [card = ''] = hoverOf(odd.index, { subject: { what: 'entities', keys: ['odd'] }, as: 'name' }, view);
    assert.equal(card.split('\n\n')[0], '$(actor) **&#36;\\(bug\\) \\<b\\>\\[x\\]\\(y\\)\\* \\|\\`** · Actor');
  });

  const hostile = 'x](command:evil) ![i](https://evil/p.png) <img src=x> $(bug) https://evil www.evil.org me@evil.org &#36;(bug) `c` **b**\n# h\n---\n| a |';
  const evil = new LanguageCase({
    kinds: { place: { label: hostile, icon: 'law) ![x](https://evil/p.png) [open](command:evil) $(law' } },
    actors: { evil: { name: hostile, type: hostile, aliases: [hostile], shortNames: [hostile], description: hostile, roles: [{ of: 'nobody', role: hostile }] }, other: { name: 'Other', aliases: ['E'] }, third: { name: 'E' } },
    events: { event: { name: hostile, date: '2024', place: 'here', actors: [{ actor: 'evil', role: hostile }] } },
    entities: { place: { here: { name: hostile } } },
    sources: { source: { csl: { type: 'webpage', title: hostile, author: [{ literal: hostile }], issued: { raw: hostile }, URL: 'https://evil/' }, publisher: 'evil' }, bare: { csl: { type: 'webpage', publisher: hostile } } },
    evidence: { 'e-00000001': { source: 'source', summary: hostile, locator: hostile, quote: { exact: hostile } } },
    claims: { 'c-00000001': { text: hostile, basis: 'reported', by: 'evil', links: { 'e-00000001': { relation: 'supports' } } } },
    questions: { 'q-00000001': { text: hostile, hypotheses: ['c-00000001'] } },
  }, { 'a.md': `---\ntitle: ${JSON.stringify(hostile)}\n---\n\n[E]{.actor ref=evil} [\\<img src=x\\> \\$(bug) www.evil.org]{.place} [E]{.actor} [P]{.place ref=here} [@source]\n` });
  const subjects: readonly SubjectAt['subject'][] = [
    { what: 'entities', keys: evil.index.entities().map(({ key }) => key) }, { what: 'claim', id: 'c-00000001' }, { what: 'source', id: 'source' }, { what: 'source', id: 'bare' },
    { what: 'evidence', id: 'e-00000001' }, { what: 'question', id: 'q-00000001' },
  ];
  for (const subject of subjects) {
    it(`of ${subject.what} is read as text, whatever the case holds`, () => {
      const cards = hoverOf(evil.index, { subject, as: 'name' }, { ...view, labelOf: (kind) => ({ one: evil.index.evidence.kinds.get(kind)?.label ?? kind, icon: kindIcon(evil.index.evidence, kind) }), hrefOf: () => 'command:dossier.openPassage?%5B%5D' });
      assert.ok(cards.length > 0);
      for (const card of cards) {
        const html = new MarkdownIt({ html: true, linkify: true }).render(card);
        assert.deepEqual([...html.matchAll(/<(?!\/?(?:p|strong|hr|br)>)[^>]*>/gu)].map(([tag]) => tag).filter((tag) => tag !== '<a href="command:dossier.openPassage?%5B%5D">' && tag !== '</a>'), [], card);
        assert.deepEqual([...card.matchAll(/\$\(([^)]*)\)/gu)].map(([, icon = '']) => icon).filter((icon) => !/^(?:symbol-misc|law|book|question)$/u.test(icon)), [], card);
      }
    });
  }
});
