import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/core/applyEdits';
import { nameChanges, refusalToRenameName, renameTexts, tagsNamed, type NameRenaming } from '../../../../src/core/tidying/renameName';
import { targetInArticle, targetInEvidence } from '../../../../src/core/tidying/renameTarget';
import { marked } from '../../../support/marks';
import { TextCase } from '../../../support/textCase';

const sections = {
  actors: {
    kim: { name: 'Kim Jong Un', aliases: ['김정은', 'Kim Jong-un'], shortNames: ['Kim'] }, yo: { name: 'Kim Yo Jong' },
    xi: { name: '习近平' }, assad: { name: 'بشار الأسد' }, idf: { name: 'צה״ל' }, putin: { name: 'Путин' }, cafe: { name: 'Cafe\u0301' },
    moody: { name: 'Moody’s' }, chip: { name: 'Chip' }, one: { name: 'NATA' }, two: { name: 'NATA' },
  },
  events: { launch: { name: 'Launch' } },
};

/** The case after a name was changed, with the texts of all its tags. */
function renamed(before: TextCase, renaming: NameRenaming): TextCase {
  const articles = new Map(tagsNamed(before.index, renaming).map((tags) =>
    [tags.document, renameTexts(before.articles.get(tags.document) ?? '', before.kinds, tags, renaming) ?? []]));
  return before.after({ articles, changes: nameChanges(before.index, renaming) });
}

describe('the name of an entity', () => {
  const cases: readonly (readonly [sentence: string, key: string, to: string, before: string, after: string])[] = [
    ['changes in the tags that say it', 'kim', 'Kim', '[Kim Jong Un]{.actor} and [Kim Yo Jong]{.actor}.', '[Kim]{.actor} and [Kim Yo Jong]{.actor}.'],
    ['stays in tags with another text', 'kim', 'K.', '[김정은]{.actor}, [the leader]{.actor ref=kim}, [KIM JONG UN]{.actor}', '[김정은]{.actor}, [the leader]{.actor ref=kim}, [KIM JONG UN]{.actor}'],
    ['keeps a possessive ending', 'kim', 'Un', '[Kim Jong Un’s]{.actor} car', '[Un’s]{.actor} car'],
    ['keeps no ending that was its own', 'moody', 'Moody’s Investors', '[Moody’s]{.actor} grade', '[Moody’s Investors]{.actor} grade'],
    ['goes with the ending that was its own', 'moody', 'Moody', '[Moody’s]{.actor}', '[Moody]{.actor}'],
    ['has its ending once', 'chip', 'Chip’s', '[Chip]{.actor} and [Chip’s]{.actor}', '[Chip’s]{.actor} and [Chip’s]{.actor}'],
    ['takes an ending that goes on for its own', 'chip', 'Chip’s Diner', '[Chip’s]{.actor}', '[Chip’s Diner]{.actor}'],
    ['keeps an ending behind what only begins so', 'chip', 'Chip’sen', '[Chip’s]{.actor}', '[Chip’sen’s]{.actor}'],
    ['stays where it is marked up', 'kim', 'Un', '[*Kim* Jong Un]{.actor}', '[*Kim* Jong Un]{.actor}'],
    ['changes in a heading and in a claim', 'kim', 'Un', '# [Kim Jong Un]{.actor}\n\n[[Kim Jong Un]{.actor} flew]{.claim #c-00000001}', '# [Un]{.actor}\n\n[[Un]{.actor} flew]{.claim #c-00000001}'],
    ['is escaped where Markdown would read it otherwise', 'kim', 'K*m* [1]', '[Kim Jong Un]{.actor}', '[K\\*m\\* \\[1\\]]{.actor}'],
    ['in Hangul', 'kim', '김정은', '[Kim Jong Un]{.actor}은', '[김정은]{.actor}은'],
    ['in Han', 'xi', '習近平', '[习近平]{.actor}说', '[習近平]{.actor}说'],
    ['in Arabic', 'assad', 'الأسد', 'قال [بشار الأسد]{.actor}', 'قال [الأسد]{.actor}'],
    ['in Hebrew', 'idf', 'צבא', '[צה״ל]{.actor} מסר', '[צבא]{.actor} מסר'],
    ['in Cyrillic', 'putin', 'Владимир Путин', '[Путин]{.actor}', '[Владимир Путин]{.actor}'],
    ['with combining marks', 'cafe', 'Bar', '[Caf\u00e9]{.actor}', '[Bar]{.actor}'],
    ['stays where the head gives the other name to somebody else', 'kim', 'Boss', '---\nnames: { Boss: yo }\n---\n[Kim Jong Un]{.actor}', '---\nnames: { Boss: yo }\n---\n[Kim Jong Un]{.actor}'],
  ];
  for (const [sentence, key, to, text, expected] of cases) {
    it(sentence, () => {
      const before = TextCase.of({ 'a.md': text }, sections);
      const name = before.index.registry.entities.get(key)?.name ?? '';
      const after = renamed(before, { key, name, to });
      assert.equal(after.articles.get('a.md'), expected);
      assert.equal(after.index.mentionCount(key), before.index.mentionCount(key));
      assert.ok(after.index.registry.entities.get(key)?.fullNames.includes(name), 'the old name is an alias');
      assert.deepEqual(after.problems(), before.problems());
      // Whoever leaves the texts as they are loses no mention either.
      assert.equal(before.after({ changes: nameChanges(before.index, { key, name, to }) }).index.mentionCount(key), before.index.mentionCount(key));
    });
  }

  it('is no alias of itself', () => {
    const before = TextCase.of({}, sections);
    const after = renamed(before, { key: 'kim', name: 'Kim Jong Un', to: '김정은' });
    assert.deepEqual(after.index.registry.entities.get('kim')?.fullNames, ['김정은', 'Kim Jong-un', 'Kim Jong Un']);
  });

  const refused: readonly (readonly [key: string, to: string, code: string | undefined])[] = [
    ['kim', '', 'name-missing'], ['kim', 'kim yo jong', 'name-taken'], ['kim', 'Launch', undefined], ['kim', 'Kim Jong-un', undefined],
  ];
  for (const [key, to, code] of refused) {
    it(`“${to}”: ${code ?? 'is taken'}`, () => { assert.equal(refusalToRenameName(TextCase.of({}, sections).index, { key, name: 'Kim Jong Un', to })?.code, code); });
  }
});

it('a name that is not in the case yet changes in all its tags, and may become one that is', () => {
  const before = TextCase.of({ 'a.md': '[Kimm]{.actor} [kimm]{.actor} [Kimm]{.event}', 'b.md': '[Kimm]{.actor}\r\n' }, sections);
  const after = renamed(before, { key: ' name actor kimm', name: 'Kimm', to: 'Kim Jong Un' });
  assert.deepEqual([...after.articles.values()], ['[Kim Jong Un]{.actor} [Kim Jong Un]{.actor} [Kimm]{.event}', '[Kim Jong Un]{.actor}\r\n']);
  assert.equal(after.index.mentionCount('kim'), 3);
});

describe('a name that is not in the case yet', () => {
  const cases: readonly (readonly [sentence: string, to: string, text: string, expected: string | undefined])[] = [
    ['keeps a possessive ending', 'Kim Jong Un', '[Kimm]{.actor} [Kimm’s]{.actor}', '[Kim Jong Un]{.actor} [Kim Jong Un’s]{.actor}'],
    ['takes an ending that goes on for its own', 'Kimm’s Press', '[Kimm’s]{.actor}', '[Kimm’s Press]{.actor}'],
    ['does not change in some tags only', 'Kim Jong Un', '[Kimm]{.actor} [*Kimm*]{.actor}', undefined],
  ];
  for (const [sentence, to, text, expected] of cases) {
    it(sentence, () => {
      const { index, kinds } = TextCase.of({ 'a.md': text }, sections);
      const renaming = { key: ' name actor kimm', name: 'Kimm', to };
      const [tags] = tagsNamed(index, renaming);
      const edits = tags && renameTexts(text, kinds, tags, renaming);
      assert.equal(edits && applyEdits(text, edits), expected);
    });
  }
});

describe('what can be renamed at a place', () => {
  const article: readonly (readonly [fixture: string, expected: string])[] = [
    ['[Kim J«»ong Un]{.actor}', 'name kim Kim Jong Un “Kim Jong Un”'],
    ['[the le«»ader]{.actor ref=kim}', 'name kim Kim Jong Un “the leader”'],
    ['[the leader]{.actor ref=k«»im}', 'id entity kim “kim”'],
    ['[nob«»ody’s]{.actor}', 'name  name actor nobody nobody “nobody’s”'],
    ['[nob«»ody]{.actor}', 'name  name actor nobody nobody “nobody”'],
    ['# On [Kim Jong«» Un]{.actor}', 'name kim Kim Jong Un “Kim Jong Un”'],
    ['# A head«»ing', 'nothing-to-rename'],
    ['[It «»flew]{.claim #c-00000001}', 'nothing-to-rename'],
    ['[It flew]{.claim #c-0«»0000001}', 'id claim c-00000001 “c-00000001”'],
    ['[who]{.actor ref="kim y«»o"}', 'id entity yo “yo”'],
    ['[w«»ho]{.actor ref="kim yo"}', 'names-several'],
    ['[NA«»TA]{.actor}', 'name-ambiguous'],
    ['[w«»ho]{.actor ref=stranger}', 'name-without-record'],
  ];
  for (const [fixture, expected] of article) {
    it(`of an article: ${fixture} → ${expected}`, () => {
      const { text, spans } = marked(fixture);
      assert.equal(shown(text, targetInArticle(TextCase.of({ a: text }, sections).index, 'a', text, spans[0]?.start ?? 0)), expected);
    });
  }
  const file: readonly (readonly [fixture: string, expected: string])[] = [
    ['"actors": { "k«»im": { "name": "Kim" } }', 'id entity kim “kim”'],
    ['"actors": { "kim": { "name": "K«»im" } }', 'name kim Kim “Kim”'],
    ['"kinds": { "place": {} }, "entities": { "place": { "sohae": { "name": "So«»hae" } } }', 'name sohae Sohae “Sohae”'],
    ['"sources": { "s": { "csl": { "type": "report" }, "publisher": "dp«»rk" } }', 'id entity dprk “dprk”'],
    ['"actors": { "kim": { "name": "Kim", "description": "k«»im" } }', 'nothing-to-rename'],
  ];
  for (const [fixture, expected] of file) {
    it(`of the evidence file: ${fixture} → ${expected}`, () => {
      const { text, spans } = marked(`{ "format": "dossier-evidence", "version": 1, ${fixture} }`);
      assert.equal(shown(text, targetInEvidence(new TextCase({}, text).evidence, spans[0]?.start ?? 0)), expected);
    });
  }

  function shown(text: string, target: ReturnType<typeof targetInArticle>): string {
    if ('code' in target) return target.code;
    if (target.what === 'neither') return target.why.code;
    const at = `“${text.slice(target.start, target.end)}”`;
    return target.what === 'id' ? `id ${target.id.sort} ${target.id.id} ${at}` : `name ${target.name.key} ${target.name.name} ${at}`;
  }
});
