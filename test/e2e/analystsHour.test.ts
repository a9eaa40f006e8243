import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { journey } from './journey';
import { until } from './until';
import type { Workbench } from './workbench';

const article = 'two-cables.md';

const text = `---
title: "Two cables in two days"
date: 2025-01-15
---

# Two cables in two days

Two cables on the floor of the Baltic Sea failed in November 2024. The cable between Lithuania and Sweden failed on 17 November. The cable between Finland and Germany failed on 18 November. Both were mended before the month was over.

The Yi Peng 3 passed over both places at the time. The ship had left Ust-Luga on 15 November. Danish ships kept watch on it in the Kattegat. The German defence minister called it sabotage. No investigator has said that the anchor was dropped on purpose.

It is likely that one ship did both. It is unlikely that the damage was planned in Moscow.
`;

const operator = 'The operator reports that its cable between Finland and Germany failed early on 18 November. A day before, the cable between Lithuania and Sweden had failed as well. A repair ship is on its way.\n';
const minister = 'Nobody believes that the cables were cut by accident, the minister said on 19 November. He named no ship, and no country.\n';

const ofOperator = 'failed early on 18 November';
const ofMinister = 'Nobody believes that the cables were cut by accident';
const copied = 'The ship left the port of Ust-Luga on 15 November';

/** Each claim, what is linked to it by hand, and how; the others were linked when their evidence was captured. */
const claims: readonly (readonly [claim: string, evidence?: string, relation?: string])[] = [
  ['The cable between Finland and Germany failed on 18 November'],
  ['The German defence minister called it sabotage'],
  ['The cable between Lithuania and Sweden failed on 17 November', 'A cable failed on the 18th', 'supports the claim'],
  ['Two cables on the floor of the Baltic Sea failed in November 2024', 'A cable failed on the 18th', 'supports the claim'],
  ['Both were mended before the month was over', 'A cable failed on the 18th', 'is neutral'],
  ['The Yi Peng 3 passed over both places at the time', 'It had left Ust-Luga', 'supports the claim'],
  ['The ship had left Ust-Luga on 15 November', 'It had left Ust-Luga', 'supports the claim'],
  ['No investigator has said that the anchor was dropped on purpose', 'The minister rules out an accident', 'refutes the claim'],
  ['It is likely that one ship did both', 'It had left Ust-Luga', 'supports the claim'],
  ['It is unlikely that the damage was planned in Moscow', 'The minister rules out an accident', 'refutes the claim'],
];

interface File {
  readonly claims: Readonly<Record<string, { readonly assessment?: string; readonly links?: Readonly<Record<string, object>> }>>;
  readonly sources: Readonly<Record<string, { readonly retracted?: string; readonly csl: { readonly title?: string } }>>;
  readonly conflicts?: object;
}

function fileOf(workbench: Workbench): File {
  return JSON.parse(workbench.read('evidence.json')) as File;
}

function git(workbench: Workbench, ...args: readonly string[]): string {
  const identity = ['-c', 'user.name=Somebody', '-c', 'user.email=somebody@example.org'];
  return execFileSync('git', ['-C', workbench.folder, ...identity, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

async function tagClaim(workbench: Workbench, claim: string): Promise<void> {
  await workbench.editor.select(claim);
  await workbench.press('Alt+m', 'c');
  await workbench.editor.waitForText(`${claim}]{.claim #c-`);
}

/** What a capture asks once the words are chosen and their source is not known yet. */
async function captureFrom(workbench: Workbench, source: string, title: string, said: { readonly summary: string; readonly grade: string; readonly claim: string }): Promise<void> {
  await workbench.quickInput.waitFor('Where does it come from?');
  await workbench.quickInput.choose(source);
  await workbench.quickInput.answerAll([
    ['Title', title], ['Author', ''], ['Date', '2024-11-19'], ['Address', ''], ['How reliable is the source?', said.grade],
    ['Where in the source?', ''], ['What does it say', said.summary],
  ]);
  await workbench.quickInput.waitFor('Link it to a claim at once?');
  await workbench.quickInput.choose(said.claim);
  await workbench.quickInput.waitFor('What does it mean for the claim?');
  await workbench.quickInput.choose('supports the claim');
  await workbench.quickInput.waitUntilClosed();
}

async function link(workbench: Workbench, claim: string, evidence: string, relation: string): Promise<void> {
  await workbench.editor.select(claim);
  await workbench.press('ArrowLeft', 'ArrowRight', 'Alt+m', 'l');
  await workbench.quickInput.waitFor('Which evidence?');
  await workbench.quickInput.fill(evidence, evidence);
  await workbench.quickInput.accept();
  await workbench.quickInput.waitFor('What does it mean for the claim?');
  await workbench.quickInput.choose(relation);
  await workbench.quickInput.waitUntilClosed();
}

journey('an analyst’s hour', (step) => {
  step('begins with an article and the texts of two sources in git', async (workbench) => {
    for (const name of readdirSync(workbench.folder)) rmSync(path.join(workbench.folder, name), { recursive: true });
    mkdirSync(path.join(workbench.folder, 'sources'));
    writeFileSync(path.join(workbench.folder, article), text);
    writeFileSync(path.join(workbench.folder, 'sources/operator.txt'), operator);
    writeFileSync(path.join(workbench.folder, 'sources/minister.txt'), minister);
    git(workbench, 'init', '--quiet', '--initial-branch=main');
    await workbench.openFile(article);
    await workbench.showContainer('Dossier');
    await workbench.run('Dossier: Focus on Evidence View');
    await workbench.run('Dossier: Focus on Claims View');
    await workbench.view('Entities').toggle();
    await workbench.editor.focus();
  });

  step('tags ten claims', async (workbench) => {
    for (const [claim] of claims) await tagClaim(workbench, claim);
    await workbench.editor.save();
    await workbench.view('Claims').row('No investigator has said').waitFor();
    await until('the status bar counts them', async () => (await workbench.statusBar()).some((said) => said.includes('10 claims · 10 without evidence')));
  });

  step('captures evidence from two sources, and from the clipboard', async (workbench) => {
    await workbench.openFile('sources/operator.txt');
    await workbench.editor.select(ofOperator);
    await workbench.press('Alt+m', 'q');
    await captureFrom(workbench, 'sources/operator.txt is the text', 'Notice of a fault', { summary: 'A cable failed on the 18th.', grade: 'B2', claim: claims[0]?.[0] ?? '' });
    await workbench.openFile('sources/minister.txt');
    await workbench.editor.select(ofMinister);
    await workbench.press('Alt+m', 'q');
    await captureFrom(workbench, 'sources/minister.txt is the text', 'The minister before the press', { summary: 'The minister rules out an accident.', grade: 'C3', claim: claims[1]?.[0] ?? '' });
    await workbench.page.evaluate((words: string) => (globalThis as unknown as { navigator: { clipboard: { writeText(words: string): Promise<void> } } }).navigator.clipboard.writeText(words), copied);
    await workbench.run('Dossier: Capture evidence from clipboard…');
    await workbench.quickInput.answerAll([['Address (URL)', 'https://example.org/tracks']]);
    await captureFrom(workbench, 'New source…', 'Tracks of ships', { summary: 'It had left Ust-Luga.', grade: 'C2', claim: claims[6]?.[0] ?? '' });
    await until('three sources are in the file', () => Promise.resolve(Object.keys(fileOf(workbench).sources).length === 3));
  });

  step('links the other claims to it, for and against', async (workbench) => {
    await workbench.openFile(article);
    for (const [claim, evidence, relation] of claims) if (evidence !== undefined && relation !== undefined) await link(workbench, claim, evidence, relation);
    const linked = (): number => Object.values(fileOf(workbench).claims).filter(({ links = {} }) => Object.keys(links).length > 0).length;
    await until('every claim is linked', () => Promise.resolve(linked() === claims.length));
    await workbench.editor.waitForText('planned in Moscow]{.claim');
    await workbench.screenshot('hour-linked');
  });

  step('says of a claim that it is contested, and sees it in the text', async (workbench) => {
    await workbench.editor.select('the anchor was dropped on purpose');
    await workbench.run('Dossier: Set assessment…');
    await workbench.quickInput.choose('contested');
    await workbench.quickInput.waitUntilClosed();
    await workbench.view('Claims').row('Contested').waitFor();
    for (const theme of ['light', 'highContrast', 'dark'] as const) {
      await workbench.useTheme(theme);
      await workbench.screenshot(`hour-contested-${theme}`);
    }
  });

  step('opens a source at its quotation', async (workbench) => {
    await workbench.view('Evidence').expand('Notice of a fault');
    await workbench.view('Evidence').contextMenu('A cable failed on the 18th.', 'Open Source at Quotation');
    await workbench.waitForEditor('sources/operator.txt');
    await until('the quotation is selected', async () => (await workbench.statusBar()).some((said) => said.includes(`(${ofOperator.length} selected)`)));
  });

  step('retracts a source, and is led to all that leans on it', async (workbench) => {
    await workbench.view('Evidence').contextMenu('Tracks of ships', 'Retract source');
    await workbench.quickInput.answerAll([['When was it withdrawn?', '2024-12-01']]);
    await workbench.waitForNotification('is retracted and lends nothing any more');
    await workbench.notificationButton('Show What Leans on It');
    await workbench.quickInput.waitFor('choose one to go there');
    await workbench.screenshot('hour-impact');
    await workbench.quickInput.choose('It is likely that one ship did both');
    await workbench.waitForEditor(article);
    await workbench.view('Evidence').row('retracted 2024-12-01').waitFor();
    await workbench.screenshot('hour-retracted');
  });

  step('has git merge by meaning, and answers what truly conflicts', async (workbench) => {
    await workbench.run('Dossier: Set up git merging');
    await workbench.dialogButton('Set Up');
    await workbench.waitForNotification('Git now merges the evidence file by meaning');
    git(workbench, 'add', '--all');
    git(workbench, 'commit', '--quiet', '--message=ours');
    git(workbench, 'branch', 'theirs');
    const assessed = (value: string): string => workbench.read('evidence.json').replace('"assessment": "contested"', `"assessment": "${value}"`);
    commit(workbench, assessed('refuted'), 'it is refuted');
    git(workbench, 'checkout', '--quiet', 'theirs');
    commit(workbench, assessed('supported').replace('A cable failed on the 18th.', 'A cable failed early on the 18th.'), 'it is supported');
    git(workbench, 'checkout', '--quiet', 'main');
    assert.throws(() => git(workbench, 'merge', '--quiet', 'theirs'), /Conflict at \/claims\//u);
    await until('the file says what conflicts', () => Promise.resolve(fileOf(workbench).conflicts !== undefined));
    await workbench.openFile('evidence.json');
    await workbench.run('Dossier: Resolve conflict…');
    await workbench.quickInput.waitFor('Which shall stand?');
    await workbench.screenshot('hour-conflict');
    await workbench.quickInput.choose('refuted');
    await workbench.waitForNotification('Nothing is in conflict in the evidence file any more');
    const { claims: merged, conflicts } = fileOf(workbench);
    assert.equal(conflicts, undefined);
    assert.equal(Object.values(merged).filter(({ assessment }) => assessment === 'refuted').length, 1);
    assert.ok(workbench.read('evidence.json').includes('A cable failed early on the 18th.'));
    await workbench.openFile(article);
    await workbench.view('Claims').row('Refuted').waitFor();
    await workbench.screenshot('hour-merged');
  });
});

function commit(workbench: Workbench, evidence: string, message: string): void {
  writeFileSync(path.join(workbench.folder, 'evidence.json'), evidence);
  git(workbench, 'commit', '--quiet', '--all', `--message=${message}`);
}
