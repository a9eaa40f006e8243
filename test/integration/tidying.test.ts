import assert from 'node:assert/strict';
import { commands, Selection, workspace, type CodeAction, type TextDocument, type TextEditor } from 'vscode';
import { marked } from '../support/marks';
import { Dialogue, type Reply } from './support/dialogue';
import { closeEverything, setText } from './support/editors';
import { evidenceFile } from './support/evidence';
import { eventually } from './support/eventually';
import { Notices } from './support/notices';
import { listed, problemsOf } from './support/problems';
import { TestCase } from './support/testCase';

const evidence = evidenceFile({
  kinds: { place: { label: 'Place' } },
  actors: {
    'kim-jong-un': { name: 'Kim Jong Un', shortNames: ['Kim'] },
    'kim-jong-eun': { name: 'Kim Jong-eun', aliases: ['김정은'], reliability: 'F' },
    kcna: { name: 'KCNA' }, sohae: { name: 'Sohae' },
  },
  sources: { 's-1': { csl: { type: 'report' }, publisher: 'kcna' } },
});
const otherText = 'Then [Sohae]{.actor} and [Kim Jong-eun]{.actor ref=kim-jong-eun}.\n\n[The site]{.actor ref=sohae}\n';

describe('tidying entities', () => {
  let testCase: TestCase;
  let editor: TextEditor;
  let dialogue: Dialogue;
  let notices: Notices;

  beforeEach(async () => {
    testCase = await TestCase.open({ 'article.md': '', 'other.md': otherText, 'evidence.json': evidence });
    editor = await testCase.show('article.md');
    dialogue = new Dialogue();
    notices = new Notices();
  });
  afterEach(async () => {
    dialogue.dispose();
    notices.dispose();
    await closeEverything();
    await testCase.remove();
  });

  /** Puts the fixture into the open article, with the cursor at its mark, and saves it. */
  async function given(fixture: string): Promise<string> {
    const { text, spans } = marked(fixture);
    await setText(editor, text);
    await editor.document.save();
    const at = editor.document.positionAt(spans[0]?.start ?? 0);
    editor.selection = new Selection(at, at);
    return text;
  }

  const textOf = async (name: string) => (await workspace.openTextDocument(testCase.uri(name))).getText();
  const actorsNow = async () => (JSON.parse(await textOf('evidence.json')) as { actors: Record<string, unknown> }).actors;

  /** One undo in the article takes back all of it. */
  async function expectUndone(text: string, ...files: readonly (readonly [name: string, text: string])[]): Promise<void> {
    await testCase.show('article.md');
    await commands.executeCommand('undo');
    assert.equal(editor.document.getText(), text);
    for (const [name, before] of files) assert.equal(await textOf(name), before);
  }

  it('merges two, and takes the merge back', async () => {
    await given('[Kim Jong «»Un]{.actor} met [김정은]{.actor}.');
    await dialogue.run('dossier.mergeEntities', { choose: 'Kim Jong-eun' }, { choose: 'Kim Jong Un' });
    await notices.expectOne(/“Kim Jong-eun” is now “Kim Jong Un”/u);
    const { 'kim-jong-un': merged, 'kim-jong-eun': gone } = await actorsNow();
    assert.equal(gone, undefined);
    const gave = { aliases: ['Kim Jong-eun', '김정은'], reliability: 'F' };
    assert.deepEqual(merged, {
      name: 'Kim Jong Un', shortNames: ['Kim'], ...gave, mergedFrom: { 'kim-jong-eun': { name: 'Kim Jong-eun', aliases: ['김정은'], reliability: 'F', given: gave } },
    });
    await dialogue.run('dossier.reverseMerge', { choose: 'Kim Jong-eun' });
    assert.deepEqual(await actorsNow(), (JSON.parse(evidence) as { actors: object }).actors);
  });

  it('merges in one edit, which one undo takes back', async () => {
    const text = await given('[Kim Jong «»Un]{.actor}');
    await dialogue.run('dossier.mergeEntities', { choose: 'Kim Jong-eun' }, 'accept');
    await expectUndone(text, ['evidence.json', evidence]);
  });

  it('splits off the ticked mentions, in articles that are not open too', async () => {
    const text = await given('[So«»hae]{.actor} was built.');
    await dialogue.run('dossier.splitEntity', { tick: ['The site'] }, { type: 'Tonghae' });
    assert.equal(await textOf('other.md'), otherText.replace('ref=sohae', 'ref=tonghae'));
    assert.deepEqual((await actorsNow())['tonghae'], { name: 'Tonghae' });
    assert.equal(editor.document.getText(), text);
    await expectUndone(text, ['evidence.json', evidence], ['other.md', otherText]);
  });

  it('splits nothing off where the article changed under the checklist', async () => {
    await given('[So«»hae]{.actor} was built. [The base]{.actor ref=sohae}');
    const running = commands.executeCommand('dossier.splitEntity');
    await dialogue.answer({ tick: ['⟦The base⟧'] });
    await setText(editor, '[It]{.actor ref=sohae} and [Sohae]{.actor} were built. [The base]{.actor ref=sohae}');
    await dialogue.answer({ type: 'Tonghae' });
    await running;
    await notices.expectOne(/^The article changed in the meantime/u);
    assert.ok(!('tonghae' in await actorsNow()));
  });

  it('merges nothing into or out of a record with an open conflict', async () => {
    const open = evidenceFile({ ...JSON.parse(evidence) as object, conflicts: { '/actors/kim-jong-eun/reliability': { base: 'A', ours: 'F', theirs: 'B' } } });
    await given('[Kim Jong «»Un]{.actor}');
    const file = await testCase.show('evidence.json');
    await setText(file, open);
    await testCase.show('article.md');
    await dialogue.run('dossier.mergeEntities', { choose: 'Kim Jong-eun' }, 'accept');
    await notices.expectOne(/^A merge left something open in “kim-jong-eun”/u);
    assert.equal(file.document.getText(), open);
  });

  it('writes no alias for a tag without ref', async () => {
    await given('[Soh«»ae]{.actor}');
    await dialogue.run('dossier.addAlias');
    await notices.expectOne(/^There is no name here that is not in the case yet/u);
    assert.equal(await textOf('evidence.json'), evidence);
  });

  it('asks for a Korean name without its particle', async () => {
    await given('[조선의 지도자«»는]{.actor ref=kim-jong-un}');
    await dialogue.run('dossier.addAlias', 'accept');
    assert.deepEqual((await actorsNow())['kim-jong-un'], { name: 'Kim Jong Un', aliases: ['조선의 지도자'], shortNames: ['Kim'] });
  });

  it('changes the kind of a record and of its tags', async () => {
    const text = await given('[So«»hae]{.actor} was built.');
    await dialogue.run('dossier.changeKind', { choose: 'Place' });
    assert.equal(editor.document.getText(), '[Sohae]{.place} was built.');
    assert.equal(await textOf('other.md'), otherText.replace('[Sohae]{.actor}', '[Sohae]{.place}').replace('{.actor ref=sohae}', '{.place ref=sohae}'));
    const { actors, entities } = JSON.parse(await textOf('evidence.json')) as { actors: object; entities: object };
    assert.ok(!('sohae' in actors));
    assert.deepEqual(entities, { place: { sohae: { name: 'Sohae' } } });
    await expectUndone(text, ['evidence.json', evidence], ['other.md', otherText]);
  });

  it('does not change a kind that something hangs on', async () => {
    await given('[KC«»NA]{.actor}');
    await dialogue.run('dossier.changeKind', { choose: 'Place' });
    await notices.expectOne(/^“kcna” is publisher in s-1, which only actor can be/u);
  });

  it('adds an alias by a quick fix', async () => {
    const text = await given('[the Marsh«»al]{.actor ref=kim-jong-un}');
    const action = await eventually(async () => {
      const found = await commands.executeCommand<readonly CodeAction[]>('vscode.executeCodeActionProvider', editor.document.uri, editor.selection);
      const fix = found.find(({ title }) => title === 'Add “the Marshal” as alias of Kim Jong Un');
      assert.ok(fix?.command, found.map(({ title }) => title).join(', '));
      return fix.command;
    });
    await commands.executeCommand(action.command, ...action.arguments as unknown[]);
    assert.deepEqual((await actorsNow())['kim-jong-un'], { name: 'Kim Jong Un', aliases: ['the Marshal'], shortNames: ['Kim'] });
    await expectUndone(text, ['evidence.json', evidence]);
  });

  it('adds a name that is not in the case yet as an alias', async () => {
    await given('[Kim Jong U«»ng]{.actor}');
    await dialogue.run('dossier.addAlias', { choose: 'Kim Jong Un' });
    assert.deepEqual((await actorsNow())['kim-jong-un'], { name: 'Kim Jong Un', aliases: ['Kim Jong Ung'], shortNames: ['Kim'] });
  });

  it('adds all that the article names', async () => {
    const text = await given('«»[Choe Son Hui]{.actor}, [the summit]{.event date=2024-06}, [Ri]{.actor ref=ri-pyong-chol}, [Sohae]{.actor}');
    await dialogue.run('dossier.addAllNamed', { tick: ['Choe', 'summit', 'Ri'] });
    const { actors, events } = JSON.parse(await textOf('evidence.json')) as { actors: Record<string, unknown>; events: object };
    assert.deepEqual([actors['choe-son-hui'], actors['ri-pyong-chol']], [{ name: 'Choe Son Hui' }, { name: 'Ri' }]);
    assert.deepEqual(events, { 'the-summit': { name: 'the summit', date: '2024-06' } });
    await expectUndone(text, ['evidence.json', evidence]);
  });

  const changes: readonly (readonly [sentence: string, fixture: string, replies: readonly Reply[], expected: string])[] = [
    ['kind', '[So«»hae]{.actor x=1}', [{ choose: 'Kind' }, { choose: 'Place' }], '[Sohae]{.place x=1}'],
    ['ref', '[He«»]{.actor}', [{ choose: 'ref' }, { choose: 'Kim Jong Un' }], '[He]{.actor ref=kim-jong-un}'],
    ['ref, which goes', '[He«»]{.actor ref=kcna}', [{ choose: 'ref' }, { choose: 'Remove' }], '[He]{.actor}'],
    ['date', '[It«»]{.event}', [{ choose: 'Date' }, { type: '2024-05~' }], '[It]{.event date=2024-05~}'],
    ['own attribute', '[He«»]{.actor role=chair}', [{ choose: 'role' }, { type: 'vice chair' }], '[He]{.actor role="vice chair"}'],
    ['new attribute', '[It «»flew]{.claim #c-00000001}', [{ choose: 'Another' }, { type: 'note' }, { type: 'x' }], '[It flew]{.claim #c-00000001 note=x}'],
  ];
  for (const [sentence, fixture, replies, expected] of changes) {
    it(`changes of a tag its ${sentence}`, async () => {
      const text = await given(fixture);
      await dialogue.run('dossier.changeTag', ...replies);
      assert.equal(editor.document.getText(), expected);
      await expectUndone(text);
    });
  }

  /** Chooses the fix with this title at the first problem with this code. */
  async function choose(document: TextDocument, code: string, title: string): Promise<void> {
    const action = await eventually(async () => {
      const problem = problemsOf(document.uri).find((each) => each.code === code);
      assert.ok(problem, listed(document).join(', '));
      const found = await commands.executeCommand<readonly CodeAction[]>('vscode.executeCodeActionProvider', document.uri, problem.range);
      const fix = found.find((each) => each.title === title);
      assert.ok(fix?.command, found.map((each) => each.title).join(', '));
      return fix.command;
    });
    await commands.executeCommand(action.command, ...action.arguments as unknown[]);
  }

  const mended: readonly (readonly [code: string, title: string, before: string, after: string])[] = [
    ['mixed-kinds', 'Make this tag one of actor', '«»[Sohae]{.event}', '[Sohae]{.actor}'],
    ['mixed-kinds', 'Make this tag one of actor', '«»[[So]{.actor}hae]{.event}', '[[So]{.actor}hae]{.actor}'],
    ['kind-differs', 'Make this tag one of actor', '«»[the site]{.event ref=sohae}', '[the site]{.actor ref=sohae}'],
    ['misspelt-attribute', 'Write ref', '«»[he]{.actor Ref=kcna}', '[he]{.actor ref=kcna}'],
    ['misspelt-attribute', 'Write all such attributes of this article as they are read (2)', '«»[he]{.actor Ref=kcna} [she]{.actor refs=sohae}', '[he]{.actor ref=kcna} [she]{.actor ref=sohae}'],
  ];
  for (const [code, title, fixture, expected] of mended) {
    it(`mends ${code} by “${title}”`, async () => {
      const text = await given(fixture);
      await choose(editor.document, code, title);
      assert.equal(editor.document.getText(), expected);
      await expectUndone(text);
    });
  }

  it('changes the kind of a record by the fix of a tag that says another', async () => {
    const text = await given('«»[the site]{.place ref=sohae}');
    await Promise.all([choose(editor.document, 'kind-differs', 'Change the kind of “Sohae” everywhere…'), dialogue.answer({ choose: 'Place' })]);
    await eventually(async () => { assert.ok(!('sohae' in await actorsNow())); });
    assert.equal(editor.document.getText(), text);
    assert.equal(await textOf('other.md'), otherText.replace('[Sohae]{.actor}', '[Sohae]{.place}').replace('{.actor ref=sohae}', '{.place ref=sohae}'));
  });

  it('merges two that have one name by the fix of a tag that may name either', async () => {
    const file = await testCase.show('evidence.json');
    await setText(file, evidence.replace('"name": "KCNA"', '"name": "김정은"'));
    editor = await testCase.show('article.md');
    await given('«»[김정은]{.actor}');
    await Promise.all([choose(editor.document, 'ambiguous-name', 'Merge “Kim Jong-eun” (kim-jong-eun) and “김정은” (kcna)…'), dialogue.answer({ choose: 'Kim Jong-eun' })]);
    await eventually(async () => { assert.deepEqual(Object.keys(await actorsNow()), ['kim-jong-un', 'kim-jong-eun', 'sohae']); });
    await notices.expectOne(/“김정은” is now “Kim Jong-eun”/u);
  });

  it('writes in the evidence file the id that counts now', async () => {
    await given('«»[Kim Jong Un]{.actor}');
    const file = await testCase.show('evidence.json');
    const before = evidenceFile({
      actors: { kcna: { name: 'KCNA', mergedFrom: { agency: { name: 'The agency' } } }, kim: { name: 'Kim', roles: [{ of: 'agency', role: 'chair' }] } },
      sources: { 's-1': { csl: { type: 'report' }, publisher: 'agency' }, 's-2': { csl: { type: 'report' }, publisher: 'kcna' } },
    });
    await setText(file, before);
    await choose(file.document, 'merged-id', 'Write kcna');
    await eventually(() => { assert.equal(file.document.getText(), before.replace('"of": "agency"', '"of": "kcna"')); });
    await commands.executeCommand('undo');
    await eventually(() => { assert.equal(file.document.getText(), before); });
    await choose(file.document, 'merged-id', 'Write the ids that count now everywhere in this file (2)');
    await eventually(() => { assert.equal(file.document.getText(), before.replace('"of": "agency"', '"of": "kcna"').replace('"publisher": "agency"', '"publisher": "kcna"')); });
  });

  it('gives all claims without an id one', async () => {
    await given('«»[It flew]{.claim}. [It fell]{.claim}.');
    await choose(editor.document, 'claim-without-id', 'Give all claims of this article without an id one (2)');
    assert.match(editor.document.getText(), /^\[It flew\]\{\.claim #c-[0-9a-z]{8}\}\. \[It fell\]\{\.claim #c-[0-9a-z]{8}\}\.$/u);
  });

  it('removes records that nothing mentions', async () => {
    await given('«»[Kim Jong Un]{.actor}');
    const file = await testCase.show('evidence.json');
    await setText(file, evidence.replace('"kcna": {', '"idle": {\n      "name": "Idle"\n    },\n    "kcna": {'));
    await choose(file.document, 'unmentioned-entity', 'Remove the record “idle”');
    assert.deepEqual(JSON.parse(file.document.getText()), JSON.parse(evidence));
  });
});
