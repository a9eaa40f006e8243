import assert from 'node:assert/strict';
import { commands, workspace, type TextEditor } from 'vscode';
import { Dialogue } from './support/dialogue';
import { closeEverything, putCursor } from './support/editors';
import { evidenceFile, smallCase } from './support/evidence';
import { eventually, settled } from './support/eventually';
import { Notices } from './support/notices';
import { TestCase } from './support/testCase';

const text = 'Nothing. [It failed]{.claim #c-00000001} because [it was new]{.claim}.\n';

interface File {
  readonly scale?: string;
  readonly claims: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly sources: Readonly<Record<string, { readonly reliability?: string }>>;
  readonly evidence: Readonly<Record<string, { readonly credibility?: number }>>;
}

describe('judging', () => {
  let testCase: TestCase;
  let article: TextEditor;
  let dialogue: Dialogue;
  let notices: Notices;

  before(() => {
    dialogue = new Dialogue();
    notices = new Notices();
  });
  after(() => {
    dialogue.dispose();
    notices.dispose();
  });
  async function open(sections: object = smallCase): Promise<void> {
    testCase = await TestCase.open({ 'article.md': text, 'evidence.json': evidenceFile(sections) });
    article = await testCase.show('article.md');
    await settled();
  }
  afterEach(async () => {
    await workspace.getConfiguration('dossier').update('recordNames', undefined, true);
    await workspace.getConfiguration('dossier').update('userName', undefined, true);
    await closeEverything();
    await testCase.remove();
  });
  const file = () => JSON.parse(testCase.onDisk('evidence.json')) as File;
  const claim = (id = 'c-00000001') => file().claims[id];

  it('sets the fields of the claim at the cursor, in the words of the scale, and removes them', async () => {
    await open();
    putCursor(article, 'failed');
    await dialogue.run('dossier.setBasis', { choose: 'judgement' });
    await dialogue.run('dossier.setLikelihood', { choose: 'very likely' });
    await dialogue.run('dossier.setConfidence', { choose: 'moderate' });
    await dialogue.run('dossier.setAssessment', { choose: 'contested' });
    const { basis, likelihood, confidence, assessment, lastSeen } = claim() ?? {};
    assert.deepEqual([basis, likelihood, confidence, assessment], ['judgement', 'very likely', 'moderate', 'contested']);
    assert.deepEqual(lastSeen, { document: 'article.md', text: 'It failed' });
    await dialogue.run('dossier.setLikelihood', { choose: 'Remove' });
    assert.equal(claim()?.['likelihood'], undefined);
    await testCase.show('article.md');
    await commands.executeCommand('undo');
    await eventually(() => { assert.equal(claim()?.['likelihood'], 'very likely'); });
    assert.equal(article.document.getText(), text);
  });

  it('gives a claim without an id one, with its record; one undo takes both', async () => {
    await open();
    putCursor(article, 'was new');
    await dialogue.run('dossier.setBasis', { choose: 'assumption' });
    const id = /it was new\]\{\.claim #(c-[0-9a-z]{8})\}/u.exec(article.document.getText())?.[1] ?? 'none';
    assert.equal(claim(id)?.['basis'], 'assumption');
    await testCase.show('article.md');
    await commands.executeCommand('undo');
    assert.equal(article.document.getText(), text);
    await eventually(() => { assert.equal(testCase.onDisk('evidence.json'), evidenceFile(smallCase)); });
  });

  it('asks for the claim where the cursor is in none', async () => {
    await open();
    putCursor(article, 'Nothing');
    await dialogue.run('dossier.setConfidence', { choose: 'It failed' }, { choose: 'low' });
    assert.equal(claim()?.['confidence'], 'low');
  });

  it('asks who said what was reported', async () => {
    await open();
    putCursor(article, 'failed');
    await dialogue.run('dossier.setBasis', { choose: 'reported' }, { choose: 'kim-yo-jong' });
    assert.deepEqual([claim()?.['basis'], claim()?.['by']], ['reported', 'kim-yo-jong']);
  });

  it('offers the terms of the scale of the case, which can be chosen', async () => {
    await open();
    putCursor(article, 'failed');
    await dialogue.run('dossier.setScale', { choose: 'phia' });
    assert.equal(file().scale, 'phia');
    assert.ok((await dialogue.rowsOf('dossier.setLikelihood')).includes('realistic possibility'));
    await dialogue.run('dossier.setScale', { choose: 'none' });
    notices.heard();
    await dialogue.run('dossier.setLikelihood');
    await notices.expectOne('The claims of this case carry no likelihood, because its scale is “none”.');
  });

  it('grades evidence of the claim at the cursor: typed at once, or step by step', async () => {
    await open();
    putCursor(article, 'failed');
    await dialogue.run('dossier.grade', { choose: 'A spokesman blames' }, { type: 'c3' });
    assert.deepEqual([file().evidence['e-00000002']?.credibility, file().sources['kcna-2024']?.reliability], [3, 'C']);
    await dialogue.run('dossier.grade', { choose: 'A spokesman blames' }, { choose: 'Remove' }, { choose: 'F' });
    assert.deepEqual([file().evidence['e-00000002']?.credibility, file().sources['kcna-2024']?.reliability], [undefined, 'F']);
    await testCase.show('article.md');
    await commands.executeCommand('undo');
    await eventually(() => { assert.deepEqual([file().evidence['e-00000002']?.credibility, file().sources['kcna-2024']?.reliability], [3, 'C']); });
  });

  it('writes a name on links as the settings say', async () => {
    await open();
    const settings = workspace.getConfiguration('dossier');
    const linkBy = async (target: string, summary: string) => {
      putCursor(article, 'failed');
      await dialogue.run('dossier.linkEvidence', { choose: summary }, { choose: 'is neutral' });
      return (claim()?.['links'] as Readonly<Record<string, { readonly by?: string; readonly at?: string }>>)[target];
    };
    await settings.update('userName', 'A. Analyst', true);
    const named = await linkBy('e-00000001', 'The agency says');
    assert.equal(named?.by, 'A. Analyst');
    assert.match(named.at ?? '', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/u);
    await settings.update('recordNames', false, true);
    const anonymous = await linkBy('e-00000002', 'A spokesman blames');
    assert.equal(anonymous?.by, undefined);
    assert.notEqual(anonymous?.at, undefined);
  });
});
