import assert from 'node:assert/strict';
import { commands, extensions, type TextEditor } from 'vscode';
import { Dialogue } from './support/dialogue';
import { closeEverything, setText } from './support/editors';
import { EntityRows } from './support/entityRows';
import { evidenceFile, smallCase } from './support/evidence';
import { eventually, settled } from './support/eventually';
import { Notices } from './support/notices';
import { TestCase } from './support/testCase';

const article = 'So [it zonked]{.claim #c-00000001}. [It quaxed]{.claim #c-00000002}; plain words.\n';
const sections = {
  ...smallCase,
  sources: {
    'kcna-2024': { csl: { type: 'report', title: 'Statement of Zembla' }, reliability: 'C', marking: 'TLP:GREEN' },
    letter: { csl: { type: 'report', title: 'A letter from Zork', issued: { 'date-parts': [[2025]] } }, retracted: '2024-06-02' },
  },
  evidence: {
    'e-00000001': { source: 'kcna-2024', summary: 'The agency says that the first stage exploded.', credibility: 3, marking: 'TLP:AMBER', quote: { exact: 'it *zapped*' } },
    'e-00000002': { source: 'kcna-2024', summary: 'A spokesman blames the second stage.' },
    'e-00000003': { source: 'letter', summary: 'Debris was found.' },
  },
  claims: { 'c-00000001': { basis: 'judgement', assessment: 'contested', links: { 'e-00000001': { relation: 'supports', by: 'Ada' }, 'e-00000002': { relation: 'refutes' } } } },
};
const source = 'C ◑ Statement of Zembla';
const letter = '(retracted) A letter from Zork, 2025';
const agency = 'C3 ◑◑ The agency says that the first stage exploded.';
const spokesman = 'C ◑ A spokesman blames the second stage.';

describe('the views of evidence and claims', () => {
  const evidence = new EntityRows('dossier.evidence');
  const claims = new EntityRows('dossier.claims');
  const entities = new EntityRows();
  let testCase: TestCase;
  let dialogue: Dialogue;
  let notices: Notices;

  before(async () => {
    testCase = await TestCase.open({ 'article.md': article, 'evidence.json': evidenceFile(sections) });
    await extensions.getExtension('dossier.dossier')?.activate();
  });
  beforeEach(async () => {
    testCase.write({ 'article.md': article, 'evidence.json': evidenceFile(sections) });
    dialogue = new Dialogue();
    notices = new Notices();
    await commands.executeCommand('dossier.groupByAssessment');
    await eventually(async () => { assert.deepEqual(await evidence.below(...await inCase(evidence)), [letter, source]); });
    await eventually(async () => { assert.deepEqual(await claims.below(...await inCase(claims)), ['Contested', 'Not assessed yet']); });
    await eventually(async () => { assert.ok((await entities.below(...await inCase(entities, 'Claims'))).includes('○ It quaxed')); });
  });
  afterEach(async () => {
    dialogue.dispose();
    notices.dispose();
    await closeEverything();
    await settled();
  });
  after(() => testCase.remove());

  /** Where another case of the window has rows in the view too, ours stand below a row of their own. */
  async function inCase(view: EntityRows, ...path: readonly string[]): Promise<readonly string[]> {
    return [...((await view.below()).includes(testCase.name) ? [testCase.name] : []), ...path];
  }
  const described = (rows: readonly { readonly description?: string | boolean }[]) => rows.map(({ description }) => description);
  const heard = (rows: readonly { readonly accessibilityInformation?: { readonly label: string } }[]) => rows.map(({ accessibilityInformation }) => accessibilityInformation?.label);
  const linksOf = (id: string) => (JSON.parse(testCase.onDisk('evidence.json')) as { claims: Record<string, { links?: Record<string, { relation: string }> }> }).claims[id]?.links ?? {};

  it('show sources with their grade, their items and what no claim uses', async () => {
    assert.deepEqual(described(await evidence.itemsBelow(...await inCase(evidence))), ['retracted 2024-06-02 · 1 item', '2 items · TLP:GREEN']);
    assert.deepEqual(heard(await evidence.itemsBelow(...await inCase(evidence)))[1], 'Statement of Zembla, source, C: fairly reliable, 2 items, TLP:GREEN');
    assert.deepEqual(described(await evidence.itemsBelow(...await inCase(evidence, letter))), ['in no claim yet']);
  });

  it('show items with their grade as text and shape, and in words for a screen reader', async () => {
    assert.deepEqual(described(await evidence.itemsBelow(...await inCase(evidence, source))), ['1 claim · TLP:GREEN', '1 claim · TLP:AMBER']);
    assert.equal(heard(await evidence.itemsBelow(...await inCase(evidence, source)))[1], 'The agency says that the first stage exploded., evidence, C: fairly reliable, 3: possibly true, 1 claim, TLP:AMBER');
    const [, row] = await evidence.itemsBelow(...await inCase(evidence, source));
    assert.match(typeof row?.tooltip === 'object' ? row.tooltip.value : '', /^\*\*The[^]*C:[^]*> “it \\\*zapped\\\*”[^]*TLP:AMBER$/u);
  });

  it('show the claims that use an item, and go there', async () => {
    const path = [source, agency];
    assert.deepEqual(await evidence.below(...await inCase(evidence, ...path)), ['it zonked']);
    assert.deepEqual(described(await evidence.itemsBelow(...await inCase(evidence, ...path))), ['supports · contested']);
    await evidence.click(...await inCase(evidence, ...path, 'it zonked'));
  });

  it('sort sources by date, the latest first', async () => {
    await commands.executeCommand('dossier.sortSourcesByDate');
    assert.deepEqual(await evidence.below(...await inCase(evidence)), [letter, source]);
    await commands.executeCommand('dossier.sortSourcesByName');
  });

  it('filter evidence by quotation, source and claim', async () => {
    for (const [typed, expected] of [['ZAPPED', [source]], ['zork', [letter]], ['it zonked', [source]], ['zzzz', []]] as const) {
      await dialogue.run('dossier.filterEvidence', { type: typed });
      assert.deepEqual(await evidence.below(), expected, typed);
    }
    await commands.executeCommand('dossier.clearEvidenceFilter');
  });

  it('group claims by assessment, by article and by what is missing', async () => {
    assert.deepEqual(await claims.below(...await inCase(claims, 'Contested')), ['▲1 ▼1 it zonked']);
    assert.deepEqual(await claims.below(...await inCase(claims, 'Contested', '▲1 ▼1 it zonked')), [agency, spokesman]);
    assert.deepEqual(described(await claims.itemsBelow(...await inCase(claims, 'Contested', '▲1 ▼1 it zonked'))), ['supports · TLP:AMBER', 'refutes · TLP:GREEN']);
    await commands.executeCommand('dossier.groupByArticle');
    assert.deepEqual(await claims.below(...await inCase(claims, 'article')), ['▲1 ▼1 it zonked', '○ It quaxed']);
    await commands.executeCommand('dossier.groupByGap');
    assert.deepEqual(await claims.below(...await inCase(claims)), [
      'No evidence yet', 'Goes back to one source only', 'No basis (fact, judgement, …)', 'Judgement without a likelihood', 'Judgement without a confidence', 'No assessment',
    ]);
    assert.deepEqual(await claims.below(...await inCase(claims, 'No evidence yet')), ['○ It quaxed']);
  });

  it('filter claims by their words and by their evidence', async () => {
    for (const [typed, expected] of [['QUAXED', ['Not assessed yet']], ['zapped', ['Contested']], ['zembla', ['Contested']], ['zzzz', []]] as const) {
      await dialogue.run('dossier.filterClaims', { type: typed });
      assert.deepEqual(await claims.below(), expected, typed);
    }
    await commands.executeCommand('dossier.clearClaimsFilter');
  });

  it('renew only the rows that changed', async () => {
    const refreshed: string[] = [];
    await evidence.itemsBelow(...await inCase(evidence, source, agency));
    await claims.itemsBelow(...await inCase(claims, 'Contested'));
    const watches = [evidence.watch(refreshed), claims.watch(refreshed)];
    const editor = await testCase.show('evidence.json');
    await settled();
    refreshed.length = 0;
    await setText(editor, editor.document.getText().replace('"credibility": 3', '"credibility": 4'));
    await eventually(() => { assert.deepEqual([...new Set(refreshed)].sort(), [agency.replace('C3 ◑◑', 'C4 ◑◔'), '▲1 ▼1 it zonked']); });
    refreshed.length = 0;
    await setText(editor, editor.document.getText().replace('"contested"', '"refuted"'));
    await eventually(() => { assert.ok(refreshed.includes('everything') && refreshed.includes('it zonked'), refreshed.join()); });
    for (const watch of watches) watch.dispose();
  });

  it('link several items at once to a claim that is chosen, with one undo', async () => {
    const editor: TextEditor = await testCase.show('article.md');
    const before = testCase.onDisk('evidence.json');
    const linking = evidence.run('dossier.linkToClaim', await inCase(evidence, source, spokesman), await inCase(evidence, letter, 'Debris was found.'));
    await dialogue.answer({ choose: 'It quaxed' }, { choose: 'refutes the claim' });
    await linking;
    await eventually(() => { assert.deepEqual(Object.entries(linksOf('c-00000002')).map(([id, { relation }]) => `${id} ${relation}`), ['e-00000002 refutes', 'e-00000003 refutes']); });
    assert.equal(editor.document.isDirty, false);
    await commands.executeCommand('undo');
    await eventually(() => { assert.equal(testCase.onDisk('evidence.json'), before); });
  });

  it('grade an item from its row', async () => {
    const grading = evidence.run('dossier.grade', await inCase(evidence, source, spokesman));
    await dialogue.answer({ type: 'b2' });
    await grading;
    await eventually(() => { assert.match(testCase.onDisk('evidence.json'), /"credibility": 2/u); });
  });

  for (const [name, view, path] of [['Claims', claims, ['Not assessed yet', '○ It quaxed']], ['Entities', entities, ['Claims', '○ It quaxed']]] as const) {
    it(`take evidence that is dropped onto a claim in the ${name} view`, async () => {
      const transfer = await evidence.drag(await inCase(evidence, source, spokesman));
      const dropping = view.drop(transfer, ...await inCase(view, ...path));
      await dialogue.answer('accept');
      await dropping;
      await eventually(() => { assert.equal(linksOf('c-00000002')['e-00000002']?.relation, 'supports'); });
      assert.deepEqual(notices.heard(), []);
    });
  }

  it('refuse evidence that is dropped elsewhere, in one sentence', async () => {
    const transfer = await evidence.drag(await inCase(evidence, letter, 'Debris was found.'));
    await claims.drop(transfer, ...await inCase(claims, 'Contested'));
    await notices.expectOne('Drop evidence onto a claim: nothing else can be linked to it.');
    await claims.drop(transfer);
    await notices.expectOne(/^Drop evidence onto a claim/u);
  });

  it('let nothing but items be dragged', async () => {
    const kinds: string[] = [];
    (await evidence.drag(await inCase(evidence, letter))).forEach((_, type) => kinds.push(type));
    assert.deepEqual(kinds, []);
  });

  it('reveal a row in the other view, where a filter hid it too', async () => {
    await dialogue.run('dossier.filterEvidence', { type: 'zork' });
    await claims.run('dossier.revealInEvidence', await inCase(claims, 'Contested', '▲1 ▼1 it zonked', spokesman));
    await eventually(async () => { assert.deepEqual(await evidence.selected(), [spokesman]); });
    assert.deepEqual(notices.heard(), []);
    await evidence.run('dossier.revealInClaims', await inCase(evidence, source, spokesman, 'it zonked'));
    assert.deepEqual(notices.heard(), []);
    await eventually(async () => { assert.deepEqual(await claims.selected(), ['▲1 ▼1 it zonked']); });
  });
});
