import assert from 'node:assert/strict';
import { commands, extensions, window, workspace } from 'vscode';
import { expectProblems } from './support/problems';
import { closeEverything } from './support/editors';
import { eventually } from './support/eventually';

describe('activation', () => {
  const extension = extensions.getExtension('dossier.dossier');
  const steps: { readonly step: string; readonly at: number }[] = [];
  const before = { findFiles: workspace.findFiles, registerCommand: commands.registerCommand };
  const orderOf = (step: string) => steps.findIndex((each) => each.step === step);

  /** Notes what the extension does while it activates; everything is done all the same. */
  function listen(): void {
    const { findFiles, registerCommand } = before;
    const note = (step: string) => steps.push({ step, at: performance.now() });
    Object.assign(workspace, { findFiles: (...args: Parameters<typeof findFiles>) => {
      note('looks for files');
      return findFiles(...args);
    } });
    Object.assign(commands, { registerCommand: (...args: Parameters<typeof registerCommand>) => {
      note(args[0]);
      return registerCommand(...args);
    } });
  }

  after(async () => {
    Object.assign(workspace, { findFiles: before.findFiles });
    Object.assign(commands, { registerCommand: before.registerCommand });
    await closeEverything();
  });

  it('waits for a Markdown document, our view, or a folder with an evidence file', () => {
    assert.ok(extension, 'VS Code has loaded the extension');
    assert.equal(extension.isActive, false);
  });

  it('comes with the first Markdown document, and reads what it says', async () => {
    listen();
    const document = await workspace.openTextDocument({ language: 'markdown', content: '[Kim Jong Un]{.actor}' });
    await window.showTextDocument(document);
    await eventually(() => { assert.equal(extension?.isActive, true); });
    await expectProblems(document, 'not-in-case: Kim Jong Un');
  });

  it('registers every command before it looks for the first file', () => {
    assert.notEqual(orderOf('looks for files'), -1);
    assert.notEqual(orderOf('dossier.showLog'), -1);
    const firstLook = orderOf('looks for files');
    assert.deepEqual(steps.slice(firstLook).filter(({ step }) => step.startsWith('dossier.')), []);
    const [first] = steps;
    console.log(`      ${Math.round((steps[firstLook]?.at ?? 0) - (first?.at ?? 0))} ms from the first command to the first file`);
  });

  it('promises nothing: activate is synchronous and exports nothing', async () => {
    assert.equal(await extension?.activate(), undefined);
  });
});
