import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { journey } from './journey';
import { until } from './until';
import type { Workbench } from './workbench';

const wire = [
  'A pact signed in June',
  '',
  'Vladimir Putin flew to Pyongyang in June 2024 and signed a treaty there. Choe Son Hui was at the table.',
  '',
  'The treaty binds both sides to help each other if one is attacked. Choe Son Hui called it a turn of history. Nobody has published a list of what Moscow pays.',
  '',
].join('\r\n');

const article = 'a-pact-signed-in-june.md';
const claim = 'The treaty binds both sides to help each other if one is attacked.';

/** What the evidence file holds, with the maps that it may not have yet. */
interface Evidence {
  readonly actors: Record<string, { name: string }>;
  readonly sources: Record<string, { csl: { title: string }; reliability?: string }>;
  readonly evidence: Record<string, { source: string; summary: string; credibility?: number }>;
  readonly claims: Record<string, { links?: Record<string, { relation: string }> }>;
}

function evidenceOf(workbench: Workbench): Evidence {
  return JSON.parse(workbench.read('evidence.json')) as Evidence;
}

function claimIdIn(text: string): string {
  return /\{\.claim #(c-[0-9a-z]{8})\}/u.exec(text)?.[1] ?? '';
}

journey('the main job', (step) => {
  step('makes an article of a plain text', async (workbench) => {
    writeFileSync(path.join(workbench.folder, 'wire.txt'), wire);
    await workbench.openFile('wire.txt');
    await workbench.run('Dossier: New article from text…');
    await workbench.quickInput.waitFor('Where is the text?');
    await workbench.quickInput.choose('The text in the editor');
    await workbench.quickInput.answerAll([['Title', 'A pact signed in June'], ['Author', 'Desk'], ['Date', '2024-06-21']]);
    await workbench.fileDialog(path.join(workbench.folder, article));
    await workbench.waitForEditor(article);
    assert.equal(workbench.read(article).split('\n\n').length, 3, 'front matter and two paragraphs, the title not twice');
  });

  step('tags an actor who is new to the case', async (workbench) => {
    await workbench.editor.select('Choe Son Hui');
    await workbench.press('Alt+m', 'a');
    await workbench.quickInput.waitFor('Who or what is it?');
    await workbench.screenshot('tag-actor');
    await workbench.quickInput.choose('New actor “Choe Son Hui”');
    await workbench.quickInput.answerAll([['Full name', 'Choe Son Hui']]);
    await workbench.editor.waitForText('[Choe Son Hui]{.actor} was at the table');
    await until('the actor is saved', () => Promise.resolve(evidenceOf(workbench).actors['choe-son-hui']?.name === 'Choe Son Hui'));
  });

  step('tags all other occurrences after a checklist', async (workbench) => {
    await workbench.run('Dossier: Tag all in this article…');
    await workbench.quickInput.waitFor('Untick');
    await workbench.screenshot('tag-all');
    await workbench.quickInput.accept();
    await workbench.editor.waitForText('[Choe Son Hui]{.actor} called it a turn');
  });

  step('shows the actor in the tree, and jumps from there into the text', async (workbench) => {
    await workbench.showContainer('Dossier');
    const entities = workbench.view('Entities');
    await entities.row('Choe Son Hui, Actor, 2 mentions').waitFor();
    await entities.expand('Choe Son Hui, Actor');
    await entities.click('Choe Son Hui, line 9');
    await until('the mention is selected', async () => (await workbench.statusBar()).some((text) => text.includes('12 selected')));
  });

  step('tags a claim', async (workbench) => {
    await workbench.editor.select(claim.slice(0, -1));
    await workbench.press('Alt+m', 'c');
    await workbench.editor.waitForText('[The treaty binds both sides to help each other if one is attacked]{.claim #c-');
    await workbench.editor.save();
  });

  step('links it to new evidence of a new source', async (workbench) => {
    const before = workbench.read('evidence.json');
    await workbench.editor.select('binds both sides');
    await workbench.press('Alt+m', 'l');
    await workbench.quickInput.waitFor('Which evidence?');
    await workbench.quickInput.choose('New evidence');
    await workbench.quickInput.answerAll([['What does it say?', 'Article 4 promises help without delay.']]);
    await workbench.quickInput.waitFor('Where does it come from?');
    await workbench.quickInput.choose('New source');
    await workbench.quickInput.answerAll([['Title', 'Text of the treaty'], ['Author', ''], ['Date', '2024-06-20'], ['Address', '']]);
    await workbench.quickInput.answerAll([['How reliable is the source?', 'C2']]);
    await workbench.quickInput.waitFor('What does it mean for the claim?');
    await workbench.screenshot('link-evidence');
    await workbench.quickInput.choose('supports the claim');
    await workbench.editor.waitForText('▲1');
    await workbench.screenshot('linked');
    await until('the link is saved', () => Promise.resolve(workbench.read('evidence.json') !== before));
    const { sources, evidence, claims } = evidenceOf(workbench);
    const links = claims[claimIdIn(workbench.read(article))]?.links ?? {};
    const [item = ''] = Object.keys(links);
    assert.equal(links[item]?.relation, 'supports');
    assert.equal(evidence[item]?.credibility, 2);
    assert.equal(sources[evidence[item].source]?.reliability, 'C');
  });

  step('takes article and evidence file back with one undo, and again forward', async (workbench) => {
    const linked = workbench.read('evidence.json');
    await workbench.editor.focus();
    await workbench.press('Control+z');
    await workbench.editor.waitForText('○');
    await until('the evidence file is as before', () => Promise.resolve(!workbench.read('evidence.json').includes('Text of the treaty')));
    assert.ok(workbench.read(article).includes('{.claim #c-'), 'the tag, an earlier command, stays');
    await workbench.press('Control+y');
    await workbench.editor.waitForText('▲1');
    await until('the link is back on disk', () => Promise.resolve(workbench.read('evidence.json') === linked));
  });

  step('exports a report', async (workbench) => {
    const target = path.join(workbench.folder, 'report.md');
    await workbench.run('Dossier: Export…');
    await workbench.quickInput.waitFor('As what?');
    await workbench.screenshot('export');
    await workbench.quickInput.choose('Report');
    await workbench.quickInput.waitFor('Up to which marking');
    await workbench.quickInput.accept();
    await workbench.quickInput.waitFor('What shall be withheld?');
    await workbench.quickInput.accept();
    await workbench.fileDialog(target);
    await workbench.waitForNotification('Exported to');
    assert.ok(existsSync(target));
    const report = readFileSync(target, 'utf8');
    assert.ok(report.includes('Text of the treaty') && report.includes('help each other if one is attacked'));
    await workbench.notificationButton('Open');
    await workbench.waitForEditor('report.md');
    await workbench.screenshot('report');
  });

  for (const theme of ['light', 'highContrast', 'dark'] as const) {
    step(`looks right in the ${theme} theme`, async (workbench) => {
      await workbench.useTheme(theme);
      await workbench.openFile('articles/the-launches-of-2023.md');
      await workbench.editor.waitForText('Two failures');
      await workbench.screenshot(`article-${theme}`);
    });
  }
});
