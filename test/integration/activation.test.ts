import assert from 'node:assert/strict';
import { commands, extensions, window, workspace } from 'vscode';
import { expectProblems } from './support/problems';
import { closeEverything } from './support/editors';
import { eventually } from './support/eventually';

describe('activation', () => {
  const extension = extensions.getExtension('dossier.dossier');
  const order: string[] = [];
  const before = { findFiles: workspace.findFiles, registerCommand: commands.registerCommand };

  before.findFiles = workspace.findFiles.bind(workspace);
  function listen(): void {
    Object.assign(workspace, { findFiles: (...args: Parameters<typeof workspace.findFiles>) => {
      order.push('looks for files');
      return before.findFiles(...args);
    } });
    Object.assign(commands, { registerCommand: (...args: Parameters<typeof commands.registerCommand>) => {
      order.push(args[0]);
      return before.registerCommand(...args);
    } });
  }

  after(async () => {
    Object.assign(workspace, { findFiles: before.findFiles });
    Object.assign(commands, { registerCommand: before.registerCommand });
    await closeEverything();
  });

  it('waits for a Markdown document or our view', () => {
    assert.ok(extension, 'VS Code has loaded the extension');
    assert.equal(extension.isActive, false);
  });

  it('comes with the first Markdown document, and reads what it says', async () => {
    listen();
    const start = performance.now();
    const document = await workspace.openTextDocument({ language: 'markdown', content: '[Kim Jong Un]{.actor}' });
    await window.showTextDocument(document);
    await eventually(() => { assert.equal(extension?.isActive, true); });
    console.log(`    active ${Math.round(performance.now() - start)} ms after the document was opened`);
    await expectProblems(document, 'not-in-case: Kim Jong Un');
  });

  it('registers every command before it looks for the first file', () => {
    assert.ok(order.includes('looks for files'), 'the articles were looked for');
    assert.equal(order.indexOf('looks for files') > order.lastIndexOf('dossier.showLog'), true, order.join(' '));
    assert.ok(order.includes('dossier.showLog'));
  });

  it('promises nothing: activate is synchronous and exports nothing', async () => {
    assert.equal(await extension?.activate(), undefined);
  });
});
