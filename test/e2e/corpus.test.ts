import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/host/paths';
import { journey } from './journey';
import { until } from './until';
import type { Workbench } from './workbench';

const corpus = path.join(root, '../shared/corpus/north-korea-space-ambitions.txt');
const article = 'space-ambitions.md';

async function tagNew(workbench: Workbench, kind: 'actor' | 'event', name: string, date?: string): Promise<void> {
  await workbench.editor.select(name);
  await workbench.press('Alt+m', kind === 'actor' ? 'a' : 'e');
  await workbench.quickInput.waitFor('Who or what is it?');
  await workbench.quickInput.choose(`New ${kind} “${name}”`);
  await workbench.quickInput.answerAll([['Full name', name], ...(date === undefined ? [] : [['When?', date] as const])]);
  await workbench.editor.waitForText(`[${name}]{.${kind}}`);
}

async function tagAll(workbench: Workbench, count: number): Promise<void> {
  await workbench.press('Alt+m', 't');
  await workbench.quickInput.waitFor('Untick');
  assert.equal((await workbench.quickInput.rows()).length, count);
  await workbench.quickInput.accept();
  await workbench.quickInput.waitUntilClosed();
}

async function tagClaim(workbench: Workbench, text: string): Promise<void> {
  await workbench.editor.select(text);
  await workbench.press('Alt+m', 'c');
  await workbench.editor.waitForText(`${text}]{.claim #c-`);
}

async function linkNew(workbench: Workbench, within: string, summary: string, relation: string): Promise<void> {
  await workbench.editor.select(within);
  await workbench.press('Alt+m', 'l');
  await workbench.quickInput.waitFor('Which evidence?');
  await workbench.quickInput.choose('New evidence');
  await workbench.quickInput.answerAll([['What does it say?', summary]]);
  await workbench.quickInput.waitFor('Where does it come from?');
  await workbench.quickInput.choose('New source');
  await workbench.quickInput.answerAll([['Title', `Source of: ${summary}`], ['Author', ''], ['Date', '2024-05-28'], ['Address', ''], ['How reliable is the source?', 'B2']]);
  await workbench.quickInput.waitFor('What does it mean for the claim?');
  await workbench.quickInput.choose(relation);
  await workbench.quickInput.waitUntilClosed();
}

function dossier(...args: string[]): string {
  return execFileSync(process.execPath, [path.join(root, 'dist/cli.js'), ...args], { encoding: 'utf8' });
}

if (existsSync(corpus)) define();
else describe('a real article, from plain text to exports', () => { it.skip(`is left out: there is no ${path.relative(root, corpus)}`); });

function define(): void {
  journey('a real article, from plain text to exports', (step) => {
    step('begins in a folder that holds a text and nothing else', async (workbench) => {
      for (const name of readdirSync(workbench.folder)) rmSync(path.join(workbench.folder, name), { recursive: true });
      writeFileSync(path.join(workbench.folder, 'pasted.txt'), readFileSync(corpus));
      await workbench.openFile('pasted.txt');
      await workbench.run('Dossier: New article from text…');
      await workbench.quickInput.choose('The text in the editor');
      await workbench.quickInput.answerAll([['Title', 'North Korea’s Escalating Space Ambitions'], ['Author', 'Rushmeen, Sehr'], ['Date', '2024-06']]);
      await workbench.fileDialog(path.join(workbench.folder, article));
      await workbench.waitForEditor(article);
    });

    step('gets its actors, each with all its occurrences', async (workbench) => {
      await tagNew(workbench, 'actor', 'Kim Jong Un');
      await tagAll(workbench, 4);
      await tagNew(workbench, 'actor', 'Russia');
      await tagAll(workbench, 1);
      await tagNew(workbench, 'actor', 'South Korea');
      await tagAll(workbench, 3);
    });

    step('gets its event and its claims', async (workbench) => {
      await tagNew(workbench, 'event', 'latest attempt to launch a spy satellite', '2024-05-27');
      await tagClaim(workbench, 'the first stage booster exploded in flight');
      await tagClaim(workbench, 'Military reconnaissance satellites would provide Pyongyang with critical intelligence and surveillance capabilities');
      await workbench.editor.save();
    });

    step('ties a claim to evidence for it and against it', async (workbench) => {
      await linkNew(workbench, 'stage booster exploded', 'Fragments were tracked', 'supports the claim');
      await workbench.editor.waitForText('▲1');
      await linkNew(workbench, 'stage booster exploded', 'No debris was recovered', 'refutes the claim');
      await workbench.editor.waitForText('▲1 ▼1');
      await workbench.screenshot('corpus-article');
    });

    step('is in the tree with all of it', async (workbench) => {
      await workbench.showContainer('Dossier');
      await workbench.view('Entities').row('Kim Jong Un, Actor, 5 mentions').waitFor();
      await workbench.view('Entities').row('claim, 1 supporting, 1 refuting').waitFor();
      await workbench.screenshot('corpus-tree');
    });

    step('goes through the mentions of an actor and round again', async (workbench) => {
      await workbench.editor.select('[Russia]');
      await workbench.press('ArrowLeft', 'ArrowRight', 'Alt+.');
      await until('the second mention is selected', async () => (await workbench.statusBar()).some((text) => text.includes('6 selected')));
    });

    step('exports a report, tables, a bundle and clean text', async (workbench) => {
      for (const [label, file] of [['Report', 'out.md'], ['Bundle', 'out.json']] as const) {
        await workbench.run('Dossier: Export…');
        await workbench.quickInput.choose(label);
        await workbench.quickInput.waitFor('What shall be withheld?');
        await workbench.quickInput.accept();
        await workbench.fileDialog(path.join(workbench.folder, file));
        await until(`${file} is written`, () => Promise.resolve(existsSync(path.join(workbench.folder, file))));
      }
      for (const [label, folder] of [['Tables', 'dossier-export-tables'], ['Clean articles', 'dossier-export-clean']] as const) {
        await workbench.run('Dossier: Export…');
        await workbench.quickInput.choose(label);
        if (label === 'Tables') {
          await workbench.quickInput.waitFor('What shall be withheld?');
          await workbench.quickInput.accept();
        }
        await workbench.fileDialog(`${workbench.folder}/`);
        await until(`${folder} is written`, () => Promise.resolve(existsSync(path.join(workbench.folder, folder))));
      }
      const clean = workbench.read(path.join('dossier-export-clean', article));
      assert.ok(!clean.includes('{.') && clean.includes('the first stage booster exploded in flight.'));
    });

    step('says the same to the command line', (workbench) => {
      const rows = JSON.parse(dossier('list', 'entities', workbench.folder, '--json')) as { id: string; mentions: number }[];
      assert.equal(rows.find(({ id }) => id === 'kim-jong-un')?.mentions, 5);
      dossier('check', workbench.folder);
      return Promise.resolve();
    });
  });
}
