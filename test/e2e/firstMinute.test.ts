import assert from 'node:assert/strict';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { journey } from './journey';
import { until } from './until';

journey('the first minute', (step) => {
  step('begins in an empty folder, where the view says what to do', async (workbench) => {
    for (const name of readdirSync(workbench.folder)) rmSync(path.join(workbench.folder, name), { recursive: true });
    await workbench.showContainer('Dossier');
    await until('the view says that nothing is tagged', async () => (await workbench.view('Entities').welcome()).includes('Nothing is tagged in this folder yet'));
    await workbench.screenshot('first-minute-empty');
  });

  step('copies the sample case and shows it: colour, a full tree, a claim with its evidence', async (workbench) => {
    await workbench.run('Dossier: Open sample case');
    await workbench.fileDialog(`${workbench.folder}/`);
    await workbench.waitForEditor('the-launches-of-2023.md');
    assert.ok(existsSync(path.join(workbench.folder, 'dossier-sample/evidence.json')));
    await workbench.view('Entities').row('Kim Jong Un, Actor').waitFor();
    await workbench.editor.waitForText('reached orbit]{.claim #c-px4wvsjz}▲2');
    await workbench.screenshot('first-minute-sample');
  });

  step('finds a name by its alias, and says what to do where none fits', async (workbench) => {
    await workbench.run('Dossier: Filter entities…');
    await workbench.quickInput.answer('NATA');
    await workbench.view('Entities').row('National Aerospace Technology Administration').waitFor();
    await workbench.run('Dossier: Filter entities…');
    await workbench.quickInput.answer('zzzz');
    await workbench.page.getByText('No entity matches the filter').waitFor();
    await workbench.run('Dossier: Clear the filter of the Entities view');
    await workbench.view('Entities').row('Kim Jong Un, Actor').waitFor();
  });
});
