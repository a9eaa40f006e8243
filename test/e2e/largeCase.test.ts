import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { journey } from './journey';
import { until } from './until';

const [months, days] = [12, 60];
const two = (number: number) => String(number).padStart(2, '0');

function writeArticles(folder: string): void {
  for (let month = 1; month <= months; month++) {
    mkdirSync(path.join(folder, 'wire', two(month)), { recursive: true });
    for (let day = 1; day <= days; day++) {
      const text = `[Port of Rason]{.actor} received [vessel ${two(month)}${two(day)}]{.actor}.\n`;
      writeFileSync(path.join(folder, 'wire', two(month), `${two(day)}.md`), text);
    }
  }
}

journey('a case of many articles', (step) => {
  step('lists very many names on pages, which a screen reader can tell apart', async (workbench) => {
    writeArticles(workbench.folder);
    await workbench.showContainer('Dossier');
    const entities = workbench.view('Entities');
    await until('all articles are read', async () => (await entities.rows()).some((row) => /^Actors 7\d\d/u.test(row)));
    await entities.expand('Actors');
    await until('the names stand on pages', async () => (await entities.rows()).some((row) => / – .*, \d+ rows$/u.test(row)));
    await workbench.screenshot('large-case-pages');
  });

  step('opens a name that all articles mention by folder, down to its words', async (workbench) => {
    await workbench.run('Dossier: Filter entities…');
    await workbench.quickInput.answer('Port of Rason');
    const entities = workbench.view('Entities');
    await entities.expand('Port of Rason, Actor');
    await entities.expand('wire/07, 60 mentions');
    await entities.expand('03, 1 mention');
    await entities.click('Port of Rason, line 1');
    await workbench.waitForEditor('03.md');
    assert.ok((await entities.rows()).length < 100);
    await workbench.screenshot('large-case-hub');
    await workbench.run('Dossier: Clear the filter of the Entities view');
  });
});
