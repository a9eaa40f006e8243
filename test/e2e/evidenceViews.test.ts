import assert from 'node:assert/strict';
import { journey } from './journey';
import { until } from './until';
import type { Workbench } from './workbench';

const article = 'articles/the-launches-of-2023.md';
const item = 'State media list places that the satellite photographed.';

function linksOf(workbench: Workbench, claim: string): Readonly<Record<string, { readonly relation: string }>> {
  const { claims } = JSON.parse(workbench.read('evidence.json')) as { claims: Record<string, { links?: Record<string, { relation: string }> }> };
  return claims[claim]?.links ?? {};
}

journey('evidence at hand', (step) => {
  step('shows sources, their items, and the claims that use them', async (workbench) => {
    await workbench.openFile(article);
    await workbench.showContainer('Dossier');
    await workbench.run('Dossier: Focus on Evidence View');
    const evidence = workbench.view('Evidence');
    await workbench.run('Dossier: Filter evidence…');
    await workbench.quickInput.answer('places that the satellite');
    await evidence.expand('source');
    await evidence.row(item).waitFor();
    await workbench.screenshot('evidence-view');
  });

  step('links an item that is dragged onto a claim in the text, and one undo takes it back', async (workbench) => {
    const before = workbench.read('evidence.json');
    const evidence = workbench.view('Evidence');
    await evidence.drag(item, workbench.editor.words('engine of the second'));
    await workbench.quickInput.waitFor('What does it mean for the claim?');
    await workbench.screenshot('drop-evidence');
    await workbench.quickInput.choose('refutes the claim');
    await workbench.editor.waitForText('lost its thrust]{.claim #c-5yvrwbfa}▲1 ▼1');
    await until('the link is saved', () => Promise.resolve(linksOf(workbench, 'c-5yvrwbfa')['e-y5sb9arr']?.relation === 'refutes'));
    assert.equal(await workbench.editor.isDirty(), false);
    await workbench.editor.focus();
    await workbench.press('Control+z');
    await until('the evidence file is as before', () => Promise.resolve(workbench.read('evidence.json') === before));
    await workbench.editor.waitForText('lost its thrust]{.claim #c-5yvrwbfa}▲1 [@kcna');
  });

  step('refuses it outside of claims, and inserts nothing', async (workbench) => {
    const before = await workbench.editor.visibleLines();
    await workbench.view('Evidence').drag(item, workbench.editor.words('tried three times'));
    await workbench.waitForNotification('Drop evidence onto a claim');
    assert.deepEqual(await workbench.editor.visibleLines(), before);
    assert.equal(await workbench.editor.isDirty(), false);
  });

  step('shows claims by what is missing, and finds them by their words', async (workbench) => {
    await workbench.run('Dossier: Focus on Claims View');
    await workbench.run('Dossier: Group claims by what is missing');
    await workbench.run('Dossier: Filter claims…');
    await workbench.quickInput.answer('could potentially set');
    const claims = workbench.view('Claims');
    await claims.row('Goes back to one source only').waitFor();
    await claims.row('The new engine could potentially set').waitFor();
    await workbench.screenshot('claims-view');
    await workbench.run('Dossier: Clear the filter of the Claims view');
    await workbench.run('Dossier: Clear the filter of the Evidence view');
    await workbench.run('Notifications: Clear All Notifications');
  });

  step('lies beside an article, as the README shows it', async (workbench) => {
    await workbench.openFile('articles/whose-engine.md');
    await workbench.view('Entities').expand('Russia, Actor');
    await workbench.run('Dossier: Group claims by assessment');
    await workbench.view('Claims').expand('It is unlikely');
    await workbench.screenshot('readme-article');
  });

  for (const theme of ['light', 'highContrast', 'dark'] as const) {
    step(`looks right in the ${theme} theme`, async (workbench) => {
      await workbench.useTheme(theme);
      await workbench.run('Dossier: Group claims by assessment');
      await workbench.view('Claims').row('Contested').waitFor();
      await workbench.screenshot(`evidence-views-${theme}`);
    });
  }
});
