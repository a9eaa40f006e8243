import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { IdSort } from '../../../../src/core/evidence/idPlace';
import { idsInEvidence } from '../../../../src/core/evidence/idsInEvidence';
import { documentsNaming } from '../../../../src/core/tidying/documentsNaming';
import { plainExchange } from '../../../../src/core/tidying/exchange';
import { idAt, idsInArticle } from '../../../../src/core/tidying/idsInArticle';
import { refusalToRenameId, renameIdInArticle } from '../../../../src/core/tidying/renameId';
import { renamingEdits, type IdRenaming } from '../../../../src/core/tidying/renamingEdits';
import { readMarkup } from '../../../../src/core/markup/readMarkup';
import { standardKinds } from '../../../../src/core/model';
import { marked } from '../../../support/marks';
import { TextCase } from '../../../support/textCase';

const runs = Number(process.env['DOSSIER_RUNS'] ?? 100);
const kinds = new Set(standardKinds);

/** The case after the id was renamed; only the articles change that are said to hold it. */
function renamed(before: TextCase, renaming: IdRenaming): TextCase {
  const documents = renaming.sort === 'source' ? [...before.articles.keys()].map((document) => ({ document, places: [] })) : documentsNaming(before.index, renaming);
  const articles = new Map(documents.map(({ document, places }) => {
    const edits = renameIdInArticle(before.articles.get(document) ?? '', before.kinds, renaming, places);
    assert.ok(edits, `${document} cannot be changed`);
    return [document, edits] as const;
  }));
  return before.after({ articles, evidence: renamingEdits(idsInEvidence(before.evidence), renaming) });
}

describe('an id in an article', () => {
  const cases: readonly (readonly [sentence: string, sort: IdSort, id: string, to: string, before: string, after: string | undefined])[] = [
    ['of an entity', 'entity', 'kim', 'kim-jong-un', '[He]{.actor ref=kim} and [she]{.actor ref=kim-yo}.', '[He]{.actor ref=kim-jong-un} and [she]{.actor ref=kim-yo}.'],
    ['among several', 'entity', 'b', 'x.y', '[Both]{.event ref="a b  c"}.', '[Both]{.event ref="a x.y  c"}.'],
    ['of a place in a Hangul text', 'entity', 'sohae', '서해', '[서해 위성 발사장]{.actor ref=sohae}에서.', '[서해 위성 발사장]{.actor ref=서해}에서.'],
    ['in Han', 'entity', '习近平', 'xi-jinping', '[习近平]{.actor ref=习近平}说。', '[习近平]{.actor ref=xi-jinping}说。'],
    ['in Arabic', 'entity', 'الأسد', 'assad', 'قال [الرئيس]{.actor ref=الأسد}.', 'قال [الرئيس]{.actor ref=assad}.'],
    ['in Hebrew', 'entity', 'צהל', 'idf', '[הצבא]{.actor ref=צהל}.', '[הצבא]{.actor ref=idf}.'],
    ['in Cyrillic', 'entity', 'путин', 'putin', '[Он]{.actor ref=путин}.', '[Он]{.actor ref=putin}.'],
    ['with combining marks, written decomposed', 'entity', 'caf\u00e9', 'bar', '[It]{.actor ref=cafe\u0301}.', '[It]{.actor ref=bar}.'],
    ['behind an emoji', 'entity', 'kim', 'un', '🚀 [He]{.actor ref=kim} 🚀', '🚀 [He]{.actor ref=un} 🚀'],
    ['with escapes', 'entity', 'a.b', 'c', '[It]{.actor ref=a\\.b}.', '[It]{.actor ref=c}.'],
    ['twice, with escapes', 'entity', 'a.b', 'c', '[It]{.actor ref="a\\.b a\\.b"}.', '[It]{.actor ref="c c"}.'],
    ['in quotation marks', 'entity', 'a', 'b', '[It]{.actor ref="a" date=2024}.', '[It]{.actor ref="b" date=2024}.'],
    ['that is also the text', 'entity', 'kim', 'un', '[kim]{.actor ref=kim}', '[kim]{.actor ref=un}'],
    ['in code, which is no tag', 'entity', 'kim', 'un', '`[x]{.actor ref=kim}` [y]{.actor ref=kim}', '`[x]{.actor ref=kim}` [y]{.actor ref=un}'],
    ['of a claim that is made and cited', 'claim', 'c-00000001', 'c-00000002', '[It flew]{.claim #c-00000001}, as [said]{.claim ref=c-00000001}.', '[It flew]{.claim #c-00000002}, as [said]{.claim ref=c-00000002}.'],
    ['of a claim in a quotation, behind a line break', 'claim', 'c-00000001', 'c-00000002', '> [It flew]{.claim\r\n> #c-00000001}\r\n', '> [It flew]{.claim\r\n> #c-00000002}\r\n'],
    ['of a claim that is a div', 'claim', 'c-00000001', 'c-00000002', '::: {.claim #c-00000001}\nIt flew.\n:::\n', '::: {.claim #c-00000002}\nIt flew.\n:::\n'],
    ['of a claim, not of an actor with the same', 'claim', 'c-00000001', 'c-00000002', '[It]{.actor ref=c-00000001}', '[It]{.actor ref=c-00000001}'],
    ['of a source', 'source', 'kcna', 'kcna-2024', 'So [@kcna, p. 3; -@un]; @kcna said @{kcna}.', 'So [@kcna-2024, p. 3; -@un]; @kcna-2024 said @kcna-2024.'],
    ['of a source inside a claim', 'source', 'kcna', 'x', '[It flew [@kcna]]{.claim #c-00000001}', '[It flew [@x]]{.claim #c-00000001}'],
    ['of a source in the head of its text', 'source', 'kcna', 'x', '---\nsource: "@kcna"\n---\nText @kcna.', '---\nsource: "@x"\n---\nText @x.'],
    ['behind a name in the head', 'entity', 'kim', 'un', '---\nnames: { kim: kim, "a: b": kim, c: kim-yo }\n---\n[kim]{.actor}', '---\nnames: { kim: un, "a: b": un, c: kim-yo }\n---\n[kim]{.actor}'],
    ['behind a name on a line of its own', 'entity', 'kim', 'un', '---\r\nnames:\r\n  Kim: kim\r\n  she: "kim" # who\r\n---\r\n', '---\r\nnames:\r\n  Kim: un\r\n  she: "un" # who\r\n---\r\n'],
    ['in a table that it would tear', 'entity', 'kim', 'kim-jong-un', '+-----------------------+\n| [He]{.actor ref=kim}  |\n+-----------------------+\n', undefined],
  ];
  for (const [sentence, sort, id, to, before, after] of cases) {
    it(`${sentence}: ${after === undefined ? 'is refused' : 'is renamed'}`, () => {
      const edits = renameIdInArticle(before, kinds, { sort, id, to });
      assert.equal(edits && new TextCase({ 'a.md': before }, '').after({ articles: new Map([['a.md', edits]]), evidence: [] }).articles.get('a.md'), after);
    });
  }
});

describe('the id at a place of an article', () => {
  const cases: readonly (readonly [fixture: string, expected: string | undefined])[] = [
    ['[He]{.actor ref=«»kim}', 'entity kim'],
    ['[He]{.actor ref=kim«»}', 'entity kim'],
    ['[H«»e]{.actor ref=kim}', undefined],
    ['[It]{.claim #c-0«»0000001}', 'claim c-00000001'],
    ['As [@kc«»na, p. 2].', 'source kcna'],
    ['As [@kcna, p.«» 2].', undefined],
    ['---\nnames: { Kim: k«»im }\n---\n', 'entity kim'],
    ['[x]{.other ref=k«»im}', undefined],
  ];
  for (const [fixture, expected] of cases) {
    it(`${fixture} is ${expected ?? 'none'}`, () => {
      const { text, spans } = marked(fixture);
      const found = idAt(idsInArticle(text, readMarkup(text, { kinds })), spans[0]?.start ?? 0);
      assert.equal(found && `${found.sort} ${found.id}`, expected);
    });
  }
});

const whole = {
  kinds: { place: { label: 'Place' } },
  actors: {
    kim: { name: 'Kim', roles: [{ of: 'dprk', role: 'leader' }], mergedFrom: { un: { name: 'Un', roles: [{ of: 'dprk', role: 'head' }] } } },
    dprk: { name: 'DPRK', x: 'dprk' },
  },
  events: { launch: { name: 'Launch', actors: [{ actor: 'dprk' }, { actor: 'kim' }], place: 'sohae' } },
  entities: { place: { sohae: { name: 'Sohae' } } },
  sources: { kcna: { csl: { type: 'report', title: 'kcna' }, publisher: 'dprk' }, copy: { csl: { type: 'report' }, derivedFrom: ['kcna'] } },
  evidence: { 'e-00000001': { source: 'kcna' } },
  claims: {
    'c-00000001': { by: 'kim', links: { 'e-00000001': { relation: 'supports' }, 'c-00000002': { relation: 'refutes' } } },
    'c-00000002': { text: 'It flew.' },
  },
  questions: { 'q-00000001': { text: 'Why?', hypotheses: ['c-00000002', 'c-00000001'], relevance: { 'e-00000001': 'high' } } },
  conflicts: { '/actors/dprk/name': { ours: 'DPRK', theirs: 'NK' }, '/claims/c-00000001/by': { ours: 'kim', theirs: 'dprk' } },
};
const articles = {
  'a.md': '---\nnames: { he: kim, land: dprk }\n---\n[He]{.actor}, [un]{.actor ref=un}: [it flew]{.claim #c-00000001} [@kcna]. [Who]{.actor ref=nobody}',
  'b.md': '[Pyongyang]{.actor ref=dprk} on [both]{.event ref="launch other"}; [above]{.claim ref=c-00000001}, @copy. [Sohae]{.place}\r\n',
};

describe('an id of the evidence file', () => {
  const count = (texts: object, id: string) => JSON.stringify(texts).split(id).length - 1;
  const cases: readonly (readonly [sort: IdSort, id: string, to: string, left: number])[] = [
    ['entity', 'kim', '김정은', 0], ['entity', 'un', 'kim-un', 0], ['entity', 'sohae', 'x', 0], ['entity', 'launch', 'start', 0],
    // What is no reference stays: an unknown key.
    ['entity', 'dprk', 'north-korea', 1], ['source', 'kcna', 'k', 1], ['source', 'copy', 'k', 0],
    ['claim', 'c-00000001', 'c-0000000a', 0], ['claim', 'c-00000002', 'c-0000000a', 0],
    ['evidence', 'e-00000001', 'e-0000000a', 0], ['question', 'q-00000001', 'q-0000000a', 0],
    ['entity', 'nobody', 'somebody', 0],
  ];
  const before = TextCase.of(articles, whole);
  for (const [sort, id, to, left] of cases) {
    it(`${id} becomes ${to} everywhere, nothing leads nowhere, and back again all is as it was`, () => {
      const after = renamed(before, { sort, id, to });
      const ids = [...idsInEvidence(after.evidence), ...[...after.articles.values()].flatMap((text) => idsInArticle(text, readMarkup(text, { kinds: after.kinds })))];
      assert.deepEqual(ids.filter((place) => place.sort === sort && place.id === id), []);
      if (left > 0) assert.ok(count(after.texts(), id) >= left);
      assert.deepEqual(after.problems(), before.problems());
      assert.deepEqual(renamed(after, { sort, id: to, to: id }).texts(), before.texts());
    });
  }

  it('is renamed in the key and in the choices of an open conflict', () => {
    const { conflicts } = renamed(before, { sort: 'entity', id: 'dprk', to: 'nk' }).sections();
    assert.deepEqual(conflicts, { '/actors/nk/name': { ours: 'DPRK', theirs: 'NK' }, '/claims/c-00000001/by': { ours: 'kim', theirs: 'nk' } });
  });

  const refused: readonly (readonly [sort: IdSort, id: string, to: string, code: string])[] = [
    ['entity', 'kim', 'dprk', 'id-taken'], ['entity', 'kim', 'sohae', 'id-taken'], ['entity', 'dprk', 'un', 'id-taken'], ['entity', 'kim', 'nobody', 'id-used'],
    ['entity', 'kim', 'a b', 'bad-entity-id'], ['entity', 'kim', '-x', 'bad-entity-id'], ['entity', 'kim', '', 'bad-entity-id'],
    ['claim', 'c-00000001', 'c-00000002', 'id-taken'], ['claim', 'c-00000001', 'mine', 'bad-claim-id'],
    ['source', 'kcna', 'copy', 'id-taken'], ['source', 'kcna', 'a--b', 'bad-source-id'], ['evidence', 'e-00000001', 'c-00000003', 'bad-evidence-id'], ['question', 'q-00000001', 'q', 'bad-question-id'],
  ];
  for (const [sort, id, to, code] of refused) {
    it(`${id} does not become “${to}”: ${code}`, () => { assert.equal(refusalToRenameId(before.index, { sort, id, to })?.code, code); });
  }
  it('may become what it is', () => { assert.equal(refusalToRenameId(before.index, { sort: 'entity', id: 'kim', to: 'kim' }), undefined); });
});

describe('a place that is known', () => {
  const place = (text: string) => [{ start: text.indexOf('kim'), end: text.indexOf('kim') + 3, words: 'kim' }];
  const cases: readonly (readonly [sentence: string, text: string, to: string, isPlain: boolean])[] = [
    ['is enough where nothing can go wrong', 'So [he]{.actor ref=kim}, - he', 'un', true],
    ['is enough behind a head', '---\ntitle: x\n---\n[he]{.actor ref=kim}', '김정은', true],
    ['is not enough in a drawn table', '+--+\n| [he]{.actor ref=kim} |\n+--+\n', 'un', false],
    ['is not enough in a table of dashes', '---  ---\n[he]{.actor ref=kim}  b\n---  ---\n', 'un', false],
    ['is not enough for words that Markdown may read', 'So [he]{.actor ref=kim}', 'a*b', false],
  ];
  for (const [sentence, text, to, isPlain] of cases) it(sentence, () => { assert.equal(plainExchange(text, place(text), to) !== undefined, isPlain); });
  it('is not enough where something else stands by now', () => { assert.equal(plainExchange('x', [{ start: 0, end: 1, words: 'y' }], 'z'), undefined); });
});

describe('any id, renamed there and back', () => {
  const ids = ['kim', 'yo', '김정은', 'е-1', 'caf\u00e9', 'x.y_z-1'];
  const id = fc.constantFrom(...ids);
  const piece = fc.oneof(
    fc.tuple(fc.constantFrom('Kim', '김정은', 'الأسد', 'e\u0301', '*he*'), fc.subarray(ids, { minLength: 1 })).map(([words, refs]) => `[${words}]{.actor ref="${refs.join(' ')}"}`),
    id.map((one) => `[x]{.event ref=${one} k="v"}`), id.map((one) => `::: {.claim #c-00000001}\n[y]{.actor ref=${one}}\n:::\n`),
    id.map((one) => `\`ref=${one}\``), id, fc.constantFrom('\n\n', '[', ']', '| a |\n|---|\n', '> ', '[z]{.actor ref=}', '🚀', '\r\n'),
  );
  const text = fc.tuple(fc.option(id), fc.array(piece, { maxLength: 8 })).map(([named, pieces]) => `${named === null ? '' : `---\nnames: { he: ${named} }\n---\n`}${pieces.join(' ')}`);

  it('leaves the same bytes', () => {
    fc.assert(fc.property(text, id, (before, from) => {
      const edits = renameIdInArticle(before, kinds, { sort: 'entity', id: from, to: 'new-id' });
      const [known] = documentsNaming(new TextCase({ a: before }, '').index, { sort: 'entity', id: from });
      assert.equal(known !== undefined, edits === undefined || edits.length > 0, 'the index knows whether there is one');
      if (!edits) return;
      assert.deepEqual(renameIdInArticle(before, kinds, { sort: 'entity', id: from, to: 'new-id' }, known?.places), edits);
      const there = new TextCase({ a: before }, '').after({ articles: new Map([['a', edits]]), evidence: [] }).articles.get('a') ?? '';
      const back = renameIdInArticle(there, kinds, { sort: 'entity', id: 'new-id', to: from });
      assert.ok(back);
      assert.equal(new TextCase({ a: there }, '').after({ articles: new Map([['a', back]]), evidence: [] }).articles.get('a'), before);
    }), { numRuns: runs });
  });
});
