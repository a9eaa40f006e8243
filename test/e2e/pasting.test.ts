import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { journey } from './journey';
import { until } from './until';
import type { Workbench } from './workbench';

const article = '---\ntitle: Pasted\n---\n\nOne. \n\nTwo. \n\nThree [@nis-2023-11-23]. \n\nFour. \n\nFive. \n\nSix. \n';

async function copy(workbench: Workbench, copied: string): Promise<void> {
  await workbench.page.evaluate((words: string) => (globalThis as unknown as { navigator: { clipboard: { writeText(words: string): Promise<void> } } }).navigator.clipboard.writeText(words), copied);
}

/** Puts the cursor behind the text, pastes as a person does, and waits for what then stands there. */
async function paste(workbench: Workbench, copied: string, behind: string, outcome: string): Promise<void> {
  await copy(workbench, copied);
  await workbench.editor.select(behind);
  await workbench.press('ArrowRight', 'Control+v');
  await workbench.editor.waitForText(outcome);
}

/** Takes our choice of the list that VS Code shows beside what was pasted. */
async function pasteAsCitation(workbench: Workbench, source: string): Promise<void> {
  await workbench.page.locator('.post-edit-widget').waitFor();
  await workbench.press('Control+.');
  await workbench.page.locator('.action-widget .monaco-list-row').filter({ hasText: `Paste as citation of ${source}` }).click();
}

journey('paste a citation', (step) => {
  step('a key is pasted as it is, and then as a citation of its source', async (workbench) => {
    writeFileSync(path.join(workbench.folder, 'pasted.md'), article);
    await workbench.openFile('pasted.md');
    await until('the case is read', async () => (await workbench.statusBar()).some((item) => item.includes('Tidy')));
    await paste(workbench, '@jcs-2024-05-28', 'One. ', 'One. @jcs-2024-05-28');
    await workbench.page.locator('.post-edit-widget').waitFor();
    await workbench.press('Control+.');
    await workbench.page.locator('.action-widget .monaco-list-row').filter({ hasText: 'Paste as citation' }).waitFor();
    await workbench.screenshot('paste-as-citation');
    await workbench.press('Escape');
    await pasteAsCitation(workbench, 'Joint Chiefs of Staff');
    await workbench.editor.waitForText('One. [@jcs-2024-05-28]');
  });

  step('an address that no source has is not', async (workbench) => {
    await paste(workbench, 'https://nobody.example/x', 'Two. ', 'Two. https://nobody.example/x');
  });

  step('in the brackets of others it is added to them', async (workbench) => {
    await paste(workbench, '@jcs-2024-05-28', 'Three [@nis-2023-11-23', 'Three [@nis-2023-11-23@jcs-2024-05-28]');
    await pasteAsCitation(workbench, 'Joint Chiefs of Staff');
    await workbench.editor.waitForText('Three [@nis-2023-11-23; @jcs-2024-05-28].');
  });

  step('where the user prefers citations, a key becomes one at once', async (workbench) => {
    mkdirSync(path.join(workbench.folder, '.vscode'), { recursive: true });
    writeFileSync(path.join(workbench.folder, '.vscode/settings.json'), JSON.stringify({ 'editor.pasteAs.preferences': ['dossier.citation'], 'editor.lineNumbers': 'off' }));
    // What can be seen of the settings tells when they are read.
    await workbench.page.locator('.line-numbers').first().waitFor({ state: 'detached' });
    await paste(workbench, '@jcs-2024-05-28', 'Four. ', 'Four. [@jcs-2024-05-28]');
  });

  step('but neither a bare word, nor a key that is unknown', async (workbench) => {
    await paste(workbench, 'jcs-2024-05-28', 'Five. ', 'Five. jcs-2024-05-28');
    await paste(workbench, '@nobody2020', 'Six. ', 'Six. @nobody2020');
  });

  step('and one undo takes it back', async (workbench) => {
    await paste(workbench, '@jcs-2024-05-28', 'Six. @nobody2020', 'Six. @nobody2020[@jcs-2024-05-28]');
    await workbench.press('Control+z');
    await until('it is gone', async () => !(await workbench.editor.visibleLines()).join('').includes('@nobody2020[@jcs'));
  });
});
