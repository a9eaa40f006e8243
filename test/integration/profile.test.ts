import assert from 'node:assert/strict';
import { commands, workspace } from 'vscode';
import { Dialogue } from './support/dialogue';
import { activeEditor, closeEverything, putCursor } from './support/editors';
import { evidenceFile, smallCase } from './support/evidence';
import { eventually } from './support/eventually';
import { TestCase } from './support/testCase';

describe('the profile of an entity', () => {
  let testCase: TestCase;
  let dialogue: Dialogue;
  before(async () => {
    dialogue = new Dialogue();
    testCase = await TestCase.open({
      'article.md': '[[Kim Jong Un]{.actor} spoke of [the launch]{.event ref=launch-2024-05-27}]{.claim #c-00000001}.\n',
      'evidence.json': evidenceFile(smallCase),
    });
  });
  after(async () => {
    await closeEverything();
    dialogue.dispose();
    await testCase.remove();
  });

  const shown = () => workspace.textDocuments.find(({ uri, isClosed }) => uri.scheme === 'dossier-profile' && !isClosed)?.getText() ?? '';

  it('opens from the tag at the cursor, as Markdown that cannot be written', async () => {
    const article = await testCase.show('article.md');
    putCursor(article, 'Jong');
    await commands.executeCommand('dossier.showProfile');
    await eventually(() => { assert.match(shown(), /^# Kim Jong Un\n\n\*actor · kim-jong-un · 1 mention in 1 article\*/u); });
    assert.equal(activeEditor().document.languageId, 'markdown');
    assert.match(shown(), /## Claims\n\n### Not assessed yet\n\n- ▲1 ▼1 Kim Jong Un spoke of the launch/u);
    assert.match(shown(), /\*\*Kim Jong Un\*\* spoke/u);
  });

  it('follows the case', async () => {
    testCase.write({ 'more.md': 'Later [Kim]{.actor ref=kim-jong-un} left.\n' });
    await eventually(() => { assert.match(shown(), /2 mentions in 2 articles/u); });
  });

  it('shows in the preview', async () => {
    const html = await commands.executeCommand<string>('markdown.api.render', activeEditor().document);
    assert.match(html, /<strong>Kim Jong Un<\/strong>/u);
  });

  it('opens for an entity that the user chooses', async () => {
    putCursor(await testCase.show('article.md'), 'spoke');
    await dialogue.run('dossier.showProfile', { choose: 'Launch of 27 May 2024' });
    await eventually(() => { assert.match(activeEditor().document.getText(), /^# Launch of 27 May 2024\n[^]*Date: 2024-05-27/u); });
  });
});
