import assert from 'node:assert/strict';
import { isUtf8 } from 'node:buffer';
import fc from 'fast-check';
import { commands, languages, type TextEditor } from 'vscode';
import { readEvidence } from '../../src/core/evidence/readEvidence';
import { mutatedFiles } from '../support/mutatedFiles';
import { closeEverything, putCursor, select, setText } from './support/editors';
import { evidenceFile, smallCase } from './support/evidence';
import { Dialogue } from './support/dialogue';
import { eventually, pause, settled } from './support/eventually';
import { Notices } from './support/notices';
import { expectProblems } from './support/problems';
import { TestCase } from './support/testCase';

const good = evidenceFile(smallCase);
const broken: readonly (readonly [sentence: string, text: string, problem: string])[] = [
  ['a syntax error', good.replace('"actors": {', '"actors" {'), 'json-missing-colon: {'],
  ['conflict markers', good.replace('  "actors"', '<<<<<<< ours\n  "actors"'), 'conflict-markers: <<<<<<< ours'],
  ['a key twice', good.replace('"kim-yo-jong"', '"kim-jong-un"'), 'doubled-key: "kim-jong-un"'],
  ['a wrong type deep inside', good.replace('"summary": "A spokesman blames the second stage."', '"summary": 7'), 'wrong-type: 7'],
  ['a newer version', good.replace('"version": 1', '"version": 2'), 'newer-version: 2'],
];

describe('an evidence file with', () => {
  let testCase: TestCase;
  let article: TextEditor;
  let notices: Notices;
  let dialogue: Dialogue;
  const articleText = '[Kim Jong Un]{.actor} met Choe Son Hui and [it failed]{.claim #c-00000001}.\n';

  before(async () => {
    testCase = await TestCase.open({ 'article.md': articleText, 'others.md': '[Kim Yo Jong]{.actor} saw [the launch]{.event ref=launch-2024-05-27}.\n', 'evidence.json': good });
    article = await testCase.show('article.md');
    await expectProblems(article.document);
    notices = new Notices();
    dialogue = new Dialogue();
  });
  after(async () => {
    notices.dispose();
    dialogue.dispose();
    await closeEverything();
    await testCase.remove();
  });

  for (const [sentence, text, problem] of broken) {
    it(`${sentence} keeps its last good state and is not written`, async () => {
      const evidence = await testCase.show('evidence.json');
      await setText(evidence, text);
      await evidence.document.save();
      await expectProblems(evidence.document, problem);
      notices.heard();
      article = await testCase.show('article.md');
      await expectProblems(article.document);
      await refusesToLink();
      await refusesANewActor();
      assert.equal(testCase.onDisk('evidence.json'), text);
      assert.equal(article.document.getText(), articleText);
      assert.equal(article.document.isDirty, false);
      await mend();
    });
  }

  async function refusesToLink(): Promise<void> {
    putCursor(article, 'failed');
    await commands.executeCommand('dossier.linkEvidence');
    await notices.expectOne(/^Nothing was written, because the evidence file has a problem on line \d+: /u);
  }

  async function refusesANewActor(): Promise<void> {
    select(article, 'Choe Son Hui');
    await dialogue.run('dossier.tagActor', { choose: 'New actor “Choe Son Hui”' });
    await notices.expectOne(/^Nothing was written, because the evidence file has a problem on line \d+: /u);
    await settled();
  }

  async function mend(): Promise<void> {
    const evidence = await testCase.show('evidence.json');
    await setText(evidence, good);
    await evidence.document.save();
    await expectProblems(evidence.document);
    await testCase.show('article.md');
  }

  it('a syntax error on disk is not written either, although no editor has it open', async () => {
    await closeEverything();
    const [, text] = broken[0] ?? ['', ''];
    testCase.write({ 'evidence.json': text });
    article = await testCase.show('article.md');
    await eventually(async () => {
      notices.heard();
      putCursor(article, 'failed');
      void commands.executeCommand('dossier.linkEvidence');
      await settled();
      const heard = notices.heard();
      if (heard.length === 0) await commands.executeCommand('workbench.action.closeQuickOpen');
      assert.match(heard.join('|'), /^Nothing was written[^|]*$/u);
    });
    await expectProblems(article.document);
    assert.equal(testCase.onDisk('evidence.json'), text);
  });

  it('no format of ours is another program’s: it is never written', async () => {
    testCase.write({ 'evidence.json': '{ "mine": true }\n' });
    await eventually(async () => {
      notices.heard();
      putCursor(article, 'failed');
      void commands.executeCommand('dossier.linkEvidence');
      await settled();
      assert.match(notices.heard().join('|'), /^Nothing was written, because the file does not say that it is an evidence file of Dossier[^|]*$/u);
    });
    assert.equal(testCase.onDisk('evidence.json'), '{ "mine": true }\n');
  });
});

describe('an evidence file with any damage', () => {
  let testCase: TestCase;
  let notices: Notices;

  before(async () => {
    testCase = await TestCase.open({ 'article.md': 'He said that [it failed]{.claim #c-00000001}.\n', 'evidence.json': good });
    await testCase.show('article.md');
    notices = new Notices();
  });
  after(async () => {
    notices.dispose();
    await closeEverything();
    await testCase.remove();
  });

  it('is never written by a command, whether an editor has it open or not', async () => {
    const damaged = fc.sample(mutatedFiles, { numRuns: 40, seed: 5 }).filter((bytes) => !isUtf8(bytes) || readEvidence(bytes.toString('utf8')).status !== 'readable');
    assert.ok(damaged.length > 20);
    for (const [round, bytes] of damaged.entries()) {
      testCase.write({ 'evidence.json': bytes });
      if (round % 2 === 0) await commands.executeCommand('vscode.open', testCase.uri('evidence.json'));
      const article = await testCase.show('article.md');
      putCursor(article, 'failed');
      await eventually(async () => {
        notices.heard();
        void commands.executeCommand('dossier.linkEvidence');
        await pause(100);
        const heard = notices.heard();
        if (heard.length === 0) await commands.executeCommand('workbench.action.closeQuickOpen');
        assert.match(heard.join('|'), /Nothing was written/u);
      });
      assert.deepEqual(testCase.bytes('evidence.json'), bytes);
      if (round % 4 === 0) await closeEverything();
    }
  });
});

describe('an evidence file that was broken from the start', () => {
  let testCase: TestCase;

  before(async () => {
    const [, text] = broken[0] ?? ['', ''];
    testCase = await TestCase.open({ 'article.md': '[Kim Jong Un]{.actor} met [somebody]{.actor ref=nobody}, [he said]{.claim}.\n', 'evidence.json': text });
  });
  after(async () => {
    await closeEverything();
    await testCase.remove();
  });

  it('lets no name be called missing from it, until it is mended', async () => {
    const article = await testCase.show('article.md');
    await expectProblems(article.document, 'claim-without-id: he said');
    testCase.write({ 'evidence.json': good });
    await expectProblems(article.document, 'unknown-entity: nobody', 'claim-without-id: he said');
  });
});

describe('an evidence file that is so large that it is read in slices', () => {
  it('is waited for before a name is called missing from it', async () => {
    const actors = Object.fromEntries(Array.from({ length: 30_000 }, (_, at) => [`person-${at}`, { name: `Person ${at}`, aliases: [`P. ${at}`, `No. ${at}`] }]));
    const said: string[] = [];
    const listening = languages.onDidChangeDiagnostics(({ uris }) => {
      for (const uri of uris) if (uri.path.endsWith('/waiting.md')) said.push(...languages.getDiagnostics(uri).map(({ message }) => message));
    });
    const testCase = await TestCase.open({ 'waiting.md': '[Person 7]{.actor} met [Nobody]{.actor}.\n', 'evidence.json': evidenceFile({ actors }) });
    try {
      const { document } = await testCase.show('waiting.md');
      await expectProblems(document, 'not-in-case: Nobody');
      assert.deepEqual(said.filter((message) => message.includes('Person 7')), []);
    } finally {
      listening.dispose();
      await closeEverything();
      await testCase.remove();
    }
  });
});
