import { journey } from './journey';
import type { Workbench } from './workbench';

const article = 'articles/whose-engine.md';
const name = '[Russia]';

/** The text around what has popped up. */
const popup = { above: 44, left: 140 };

/** Puts the cursor behind the first letter of a text. */
async function standAt(workbench: Workbench, text: string): Promise<void> {
  await workbench.editor.select(text);
  await workbench.press('ArrowLeft', 'ArrowRight');
}

journey('who is meant, as the README shows it', (step) => {
  step('completes a name as a finished tag, and says who that is', async (workbench) => {
    await workbench.openFile(article);
    await workbench.editor.select('## With help from Russia');
    await workbench.press('Home', 'ArrowUp');
    await workbench.editor.type('But @@korea');
    const list = workbench.page.locator('.suggest-widget.visible');
    await list.locator('.monaco-list-row').filter({ hasText: 'South Korea' }).first().waitFor();
    const details = workbench.page.locator('.suggest-details').filter({ hasText: 'Pyongyang' });
    if (!(await details.isVisible())) await workbench.press('Control+Space');
    await details.waitFor();
    await workbench.picture('readme-completion', [list, details], popup);
    await workbench.press('Escape');
    await workbench.run('File: Revert File');
  });

  step('tells of a name where the mouse rests', async (workbench) => {
    await standAt(workbench, '[Vladimir Putin]');
    await workbench.press('Control+k', 'Control+i');
    const hover = workbench.page.locator('.monaco-editor .monaco-hover').filter({ hasText: 'president of Russia' }).first();
    await hover.waitFor();
    await workbench.picture('readme-hover', [hover, workbench.page.locator('.editor-group-container.active .cursors-layer > .cursor').first()], popup);
    await workbench.press('Escape');
  });

  step('lists all that names the same', async (workbench) => {
    await standAt(workbench, name);
    await workbench.press('Shift+F12');
    const peek = workbench.page.locator('.reference-zone-widget');
    await peek.locator('.monaco-list-row').filter({ hasText: 'evidence.json' }).waitFor();
    // The folder of the case has another name in every run, which is nobody's business.
    await workbench.page.addStyleTag({ content: '.peekview-title .dirname { visibility: hidden }' });
    await workbench.picture('readme-references', [peek], { above: 60 });
    await workbench.press('Escape');
    await peek.waitFor({ state: 'detached' });
  });

  step('shows what a new name would change, before it does', async (workbench) => {
    await standAt(workbench, name);
    await workbench.press('F2');
    const box = workbench.page.locator('.rename-box input');
    await box.waitFor();
    await box.fill('Russian Federation');
    await workbench.press('Control+Enter');
    const panel = workbench.page.locator('.part.panel');
    await panel.locator('.monaco-list-row').filter({ hasText: 'evidence.json' }).waitFor();
    await workbench.picture('readme-rename', [panel]);
    await panel.locator('.monaco-button').filter({ hasText: 'Discard' }).click();
    await panel.locator('.monaco-list-row').first().waitFor({ state: 'hidden' });
  });

  step('lists all mentions in their context', async (workbench) => {
    await standAt(workbench, '[North Korea]');
    await workbench.run('Dossier: Find all mentions…');
    const mentions = workbench.view('Mentions');
    await mentions.row('North Korea, line').waitFor();
    await workbench.view('Entities').toggle();
    await mentions.row('Whose engine').waitFor();
    await workbench.picture('readme-mentions', [workbench.page.locator('.part.sidebar')], { height: 420 });
    await workbench.view('Entities').toggle();
  });

  step('says all that the case knows of one', async (workbench) => {
    await standAt(workbench, name);
    await workbench.run('Dossier: Show profile…');
    await workbench.editor.waitForText('## Beside it');
    await workbench.picture('readme-profile', [workbench.page.locator('.editor-group-container.active .editor-container')], { height: 420 });
  });

  step('shows tags in the preview of Markdown as chips', async (workbench) => {
    await workbench.openFile(article);
    await workbench.run('Markdown: Open Preview');
    await workbench.page.frameLocator('iframe.webview.ready').frameLocator('iframe').locator('.dossier-actor').first().waitFor();
    await workbench.picture('readme-preview', [workbench.page.locator('.editor-group-container.active .editor-container')], { height: 620 });
  });
});
