import assert from 'node:assert/strict';
import fc from 'fast-check';
import { newEntityPath } from '../../../../src/core/evidence/recordPath';
import { aliasChanges, aliasOfTag, refusalToAddAlias } from '../../../../src/core/tidying/aliases';
import { changeTags, type TagChange } from '../../../../src/core/tidying/changeTags';
import { kindChanges, refusalToChangeKind, tagsToChangeKind } from '../../../../src/core/tidying/entityKind';
import { additions, namesNotInCase } from '../../../../src/core/tidying/namesNotInCase';
import { areAsTicked, documentsToSplit, refusalToSplit, tagsToSplit, type TickedMention } from '../../../../src/core/tidying/splitEntity';
import { marked } from '../../../support/marks';
import { TextCase } from '../../../support/textCase';

const runs = Number(process.env['DOSSIER_RUNS'] ?? 100);
const sections = {
  kinds: { place: { label: 'Place' } },
  actors: {
    kim: { name: 'Kim Jong Un', aliases: ['김정은', 'الزعيم'], shortNames: ['Kim'], mergedFrom: { old: { name: 'Old' } } }, yo: { name: 'Kim Yo Jong' }, dprk: { name: 'DPRK', roles: [{ of: 'kim', role: 'x' }] },
    site: { name: 'Sohae', x: [1] },
  },
  events: { launch: { name: 'Launch', place: 'east' } },
  entities: { place: { east: { name: 'East' }, west: { name: 'West' } } },
};

/** The articles after the tags changed that a plan names. */
function changed(before: TextCase, plan: (document: string) => ReadonlyMap<number, TagChange>, rest: Omit<Parameters<TextCase['after']>[0], 'articles'> = {}): TextCase {
  const articles = new Map([...before.articles].map(([document, text]) => {
    const edits = changeTags(text, before.kinds, plan(document));
    assert.ok(edits, document);
    return [document, edits] as const;
  }));
  return before.after({ articles, ...rest });
}

describe('splitting an entity', () => {
  function split(before: TextCase, newName: string, goes: readonly number[]): TextCase {
    const change = { id: 'kim', newId: 'new', newName };
    return changed(before, (document) => tagsToSplit(before.index, document, change, new Set(goes)), { changes: [{ put: newEntityPath('actor', 'new'), value: { name: newName } }] });
  }
  const cases: readonly (readonly [sentence: string, name: string, before: string, goes: readonly number[], after: string])[] = [
    ['says with ref who goes', 'Other', '[Kim Jong Un]{.actor} [김정은]{.actor}', [1], '[Kim Jong Un]{.actor} [김정은]{.actor ref=new}'],
    ['writes another ref where there is one, the old id of a merged one too', 'Other', '[he]{.actor ref=kim} [he]{.actor ref=old x=1}', [0, 1], '[he]{.actor ref=new} [he]{.actor ref=new x=1}'],
    ['leaves the others of a tag of several', 'Other', '[both]{.actor ref="yo kim"}', [0], '[both]{.actor ref="yo new"}'],
    ['says with ref who stays where both have the name', '김정은', '[김정은]{.actor} [김정은]{.actor} [Kim Jong Un]{.actor}', [0], '[김정은]{.actor ref=new} [김정은]{.actor ref=kim} [Kim Jong Un]{.actor}'],
    ['in a text from right to left', 'Other', 'قال [الزعيم]{.actor}', [0], 'قال [الزعيم]{.actor ref=new}'],
    ['of a name that the head settles', 'Other', '---\nnames: { he: kim }\n---\n[he]{.actor} [he]{.actor}', [1], '---\nnames: { he: kim }\n---\n[he]{.actor} [he]{.actor ref=new}'],
  ];
  for (const [sentence, name, text, goes, expected] of cases) {
    it(sentence, () => {
      const before = TextCase.of({ 'a.md': text }, sections);
      const after = split(before, name, goes);
      assert.equal(after.articles.get('a.md'), expected);
      assert.deepEqual(after.index.mentionsOf('new').map(({ index }) => index), goes);
      assert.deepEqual(after.index.mentionsOf('kim').map(({ index }) => index), before.index.mentionsOf('kim').map(({ index }) => index).filter((at) => !goes.includes(at)));
    });
  }
  it('refuses a name that somebody else has', () => {
    const { index } = TextCase.of({}, sections);
    assert.equal(refusalToSplit(index, { id: 'kim', newName: 'kim yo jong' })?.code, 'name-taken');
    assert.equal(refusalToSplit(index, { id: 'kim', newName: '' })?.code, 'name-missing');
  });

  const articles = { 'a.md': '[Kim Jong Un]{.actor} [김정은]{.actor}', 'b.md': '[Kim Jong Un]{.actor}', 'c.md': '[he]{.actor ref=kim}' };
  const tickedIn = (of: TextCase, document: string): readonly TickedMention[] => of.index.mentionsIn(document, 'kim').map(({ index, mention: { start, text } }) => ({ document, index, start, text }));
  const opened: readonly (readonly [newName: string, documents: readonly string[]])[] = [['Other', ['b.md']], ['김정은', ['a.md', 'b.md', 'c.md']], ['KIM', ['a.md', 'b.md', 'c.md']]];
  for (const [newName, documents] of opened) {
    it(`of which the new one is called ${newName} is about ${documents.join(', ')}`, () => {
      const before = TextCase.of(articles, sections);
      assert.deepEqual(documentsToSplit(before.index, { id: 'kim', newName }, tickedIn(before, 'b.md')), documents);
    });
  }

  const since: readonly (readonly [sentence: string, now: string, isSame: boolean])[] = [
    ['the same', '[Kim Jong Un]{.actor} [김정은]{.actor}', true], ['longer behind them', '[Kim Jong Un]{.actor} [김정은]{.actor} more', true],
    ['with another mention before them', '[he]{.actor ref=kim} [Kim Jong Un]{.actor} [김정은]{.actor}', false],
    ['with another in the place of one', '[Kim Jong Un]{.actor} [who]{.actor ref=kim}', false], ['without one', '[Kim Jong Un]{.actor}', false],
  ];
  for (const [sentence, now, isSame] of since) {
    it(`${isSame ? 'knows' : 'does not take for'} the ticked mentions those of an article that is ${sentence}`, () => {
      const ticked = tickedIn(TextCase.of(articles, sections), 'a.md');
      assert.equal(areAsTicked(TextCase.of({ ...articles, 'a.md': now }, sections).index, 'a.md', 'kim', ticked), isSame);
    });
  }

  const mention = fc.constantFrom('[Kim Jong Un]{.actor}', '[김정은]{.actor}', '[he]{.actor ref=kim}', '[they]{.actor ref="kim yo"}', '[Kim]{.actor}', '[x]{.actor ref=old}', '[DPRK]{.actor}', '\n\n');
  it('gives every mention to one of the two', () => {
    fc.assert(fc.property(fc.array(mention), fc.constantFrom('Other', '김정은', 'Kim Jong Un'), fc.infiniteStream(fc.boolean()), (pieces, name, chosen) => {
      const before = TextCase.of({ 'a.md': pieces.join(' ') }, sections);
      const own = before.index.mentionsOf('kim').map(({ index }) => index);
      const goes = own.filter(() => chosen.next().value === true);
      const after = split(before, name, goes);
      assert.deepEqual(after.index.mentionsOf('new').map(({ index }) => index), goes);
      // A short name goes on naming somebody only where the article names that one otherwise.
      const stay = new Set(after.index.mentionsOf('kim').map(({ index }) => index));
      const left = own.filter((at) => !goes.includes(at) && before.index.mentionsIn('a.md', 'kim').find(({ index }) => index === at)?.mention.text !== 'Kim');
      assert.ok(left.every((at) => stay.has(at)));
      assert.deepEqual(after.problems().filter((code) => /dangling|unknown|not-in-case/u.test(code)), before.problems().filter((code) => /dangling|unknown|not-in-case/u.test(code)));
    }), { numRuns: runs });
  });
});

describe('changing the kind of an entity', () => {
  function toKind(before: TextCase, key: string, to: string): TextCase {
    return changed(before, (document) => tagsToChangeKind(before.index, document, { key, to }), { changes: kindChanges(before.evidence, { key, to }) });
  }
  const text = '[Sohae]{.actor} [it]{.actor ref=site} [both]{.actor ref="site kim"}\n\n::: actor\nSohae\n:::\n';
  const before = TextCase.of({ 'a.md': text }, sections);

  it('moves the whole record, and changes the tags that name only it', () => {
    const after = toKind(before, 'site', 'place');
    assert.equal(after.articles.get('a.md'), '[Sohae]{.place} [it]{.place ref=site} [both]{.actor ref="site kim"}\n\n::: place\nSohae\n:::\n');
    assert.deepEqual(after.sections()['entities'], { place: { ...sections.entities.place, site: { name: 'Sohae', x: [1] } } });
    assert.equal(after.index.mentionCount('site'), before.index.mentionCount('site'));
  });
  it('and back again all is as it was', () => { assert.deepEqual(toKind(toKind(before, 'site', 'event'), 'site', 'actor').sections(), before.sections()); });
  it('of a name that is not in the case yet changes its tags', () => {
    const loose = TextCase.of({ 'a.md': '[Moon]{.actor} [moon]{.actor} [Moon]{.event}' }, sections);
    assert.equal(toKind(loose, ' name actor moon', 'place').articles.get('a.md'), '[Moon]{.place} [moon]{.place} [Moon]{.event}');
  });

  const refused: readonly (readonly [sentence: string, key: string, to: string, code: string | undefined])[] = [
    ['a name is taken in the other kind', 'site', 'place', undefined], ['another record needs it', 'kim', 'place', 'kind-needed'], ['an event lies there', 'east', 'actor', 'kind-needed'], ['nothing is in the way', 'west', 'actor', undefined],
  ];
  for (const [sentence, key, to, code] of refused) {
    it(`${key} to ${to}, where ${sentence}: ${code ?? 'is done'}`, () => { assert.equal(refusalToChangeKind(before.index, before.evidence, { key, to })?.code, code); });
  }
  it('is refused where the other kind has the name', () => {
    const named = TextCase.of({}, { ...sections, entities: { place: { ...sections.entities.place, sohae: { name: 'sohae' } } } });
    assert.equal(refusalToChangeKind(named.index, named.evidence, { key: 'site', to: 'place' })?.code, 'name-taken');
  });
});

describe('one more name of an entity', () => {
  const { index } = TextCase.of({}, sections);
  it('goes behind those that it has', () => {
    assert.deepEqual(aliasChanges(index, 'kim', 'Ким'), [{ put: ['actors', 'kim', 'aliases'], value: ['김정은', 'الزعيم', 'Ким'] }]);
    assert.deepEqual(aliasChanges(index, 'east', '東'), [{ put: ['entities', 'place', 'east', 'aliases'], value: ['東'] }]);
  });
  const tags: readonly (readonly [fixture: string, expected: string | undefined])[] = [
    ['[the Mar«»shal]{.actor ref=kim}', 'kim the Marshal'], ['[the Mar«»shal’s]{.actor ref=old}', 'kim the Marshal'],
    ['[Kim Jong «»Un]{.actor}', undefined], ['[they«»]{.actor ref="kim yo"}', undefined], ['[who«»]{.actor ref=stranger}', undefined], ['no«»body', undefined],
  ];
  for (const [fixture, expected] of tags) {
    it(`is ${expected ?? 'nothing'} at ${fixture}`, () => {
      const { text, spans } = marked(fixture);
      const found = aliasOfTag(TextCase.of({ 'a.md': text }, sections).index, 'a.md', spans[0]?.start ?? 0);
      assert.equal(found && `${found.id} ${found.alias}`, expected);
    });
  }
  it('is not written twice', () => { assert.deepEqual(aliasChanges(index, 'kim', 'KIM JONG UN'), []); });
  it('is refused where another one of its kind has it', () => {
    assert.equal(refusalToAddAlias(index, 'kim', 'Kim Yo Jong')?.code, 'name-taken');
    assert.equal(refusalToAddAlias(index, 'east', 'Kim Yo Jong'), undefined);
    assert.equal(refusalToAddAlias(index, 'kim', ' ')?.code, 'name-missing');
  });
});

describe('adding all that an article names', () => {
  const text = '[Choe]{.actor} [choe]{.actor} [Kim Jong Un]{.actor} [He]{.actor ref=ri} [It]{.event ref=ri} [May]{.event date=2024-05} [x]{.event date=never} [ ]{.actor} [y]{.actor ref="not an id!"} [Choe]{.event} [習近平]{.actor} [e\u0301]{.actor}';
  const before = TextCase.of({ 'a.md': text, 'b.md': '[Elsewhere]{.actor}' }, sections);
  it('lists each name once, in its order, without what is known or cannot be an id', () => {
    assert.deepEqual(namesNotInCase(before.index, 'a.md').map(({ name, kind }) => `${name} ${kind}`), ['Choe actor', 'He actor', 'May event', 'x event', 'y actor', 'y actor', 'Choe event', '習近平 actor', 'e\u0301 actor']);
  });
  it('gives each a record of its own, with the date that is written', () => {
    const entries = namesNotInCase(before.index, 'a.md');
    const after = before.after({ changes: additions(before.index, entries) });
    const { actors, events } = after.sections() as Record<'actors' | 'events', Record<string, { name: string; date?: string }>>;
    assert.deepEqual(events, { ...sections.events, may: { name: 'May', date: '2024-05' }, x: { name: 'x' }, 'choe-2': { name: 'Choe' } });
    assert.deepEqual([actors['choe'], actors['ri'], actors['習近平'], actors['\u00e9']], [{ name: 'Choe' }, { name: 'He' }, { name: '習近平' }, { name: 'e\u0301' }]);
    assert.deepEqual(namesNotInCase(after.index, 'a.md').map(({ name }) => name), []);
  });
});
