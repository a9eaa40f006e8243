import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { journey } from './journey';
import type { Theme } from './workbench';

const article = '---\ntitle: A first look\n---\n\nThe launch of [Chollima-1]{.event} failed over the Yellow Sea.\n';

journey('open an article', (step) => {
  step('shows a Markdown file of the folder in the text editor', async (workbench) => {
    writeFileSync(path.join(workbench.folder, 'first-look.md'), article);
    await workbench.openFile('first-look.md');
    await workbench.editor.waitForText('failed over the Yellow Sea.');
  });

  step('has the extension at hand', async (workbench) => {
    await workbench.press('F1');
    await workbench.quickInput.fill('>Dossier', 'Dossier');
    assert.ok((await workbench.quickInput.rows()).some((row) => row.includes('Dossier: ')));
    await workbench.quickInput.cancel();
  });

  step('selects, types, undoes and saves', async (workbench) => {
    await workbench.editor.select('Yellow');
    await workbench.editor.type('West');
    await workbench.editor.waitForText('over the West Sea.');
    assert.equal(await workbench.editor.isDirty(), true);
    assert.equal(workbench.read('first-look.md'), article);
    await workbench.editor.save();
    assert.equal(workbench.read('first-look.md'), article.replace('Yellow', 'West'));
  });

  for (const theme of ['light', 'dark', 'highContrast'] satisfies Theme[]) {
    step(`is shown in the ${theme} theme`, async (workbench) => {
      await workbench.useTheme(theme);
      await workbench.screenshot(`open-article-${theme}`);
    });
  }
});
