import assert from 'node:assert/strict';
import threads from 'node:worker_threads';
import { commands, extensions, window, workspace } from 'vscode';
import { expectProblems } from './support/problems';
import { closeEverything } from './support/editors';
import { eventually } from './support/eventually';

describe('activation', () => {
  const extension = extensions.getExtension('dossier.dossier');
  const steps: { readonly step: string; readonly at: number }[] = [];
  const before = { createFileSystemWatcher: workspace.createFileSystemWatcher, registerCommand: commands.registerCommand, Worker: threads.Worker };
  const orderOf = (step: string) => steps.findIndex((each) => each.step === step);

  /** Notes what the extension does while it activates; everything is done all the same. */
  function listen(): void {
    const { createFileSystemWatcher, registerCommand, Worker } = before;
    const note = (step: string) => steps.push({ step, at: performance.now() });
    Object.assign(workspace, { createFileSystemWatcher: (...args: Parameters<typeof createFileSystemWatcher>) => {
      note('looks at files');
      return createFileSystemWatcher(...args);
    } });
    Object.assign(threads, { Worker: class extends Worker {
      constructor(...args: ConstructorParameters<typeof Worker>) {
        super(...args);
        note('starts a thread');
      }
    } });
    Object.assign(commands, { registerCommand: (...args: Parameters<typeof registerCommand>) => {
      note(args[0]);
      return registerCommand(...args);
    } });
  }

  after(async () => {
    Object.assign(workspace, { createFileSystemWatcher: before.createFileSystemWatcher });
    Object.assign(commands, { registerCommand: before.registerCommand });
    Object.assign(threads, { Worker: before.Worker });
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

  it('registers every command before it looks at the first file, and reads the articles in a thread of their own', async () => {
    await eventually(() => { assert.notEqual(orderOf('starts a thread'), -1); });
    assert.notEqual(orderOf('dossier.showLog'), -1);
    const firstLook = orderOf('looks at files');
    assert.ok(firstLook >= 0 && firstLook < orderOf('starts a thread'));
    assert.deepEqual(steps.slice(firstLook).filter(({ step }) => step.startsWith('dossier.')), []);
    const [first] = steps;
    console.log(`      ${Math.round((steps[firstLook]?.at ?? 0) - (first?.at ?? 0))} ms from the first command to the first file`);
  });

  it('exports only what the Markdown preview asks for, at once', async () => {
    const exported: unknown = await extension?.activate();
    assert.deepEqual(Object.keys(exported ?? {}), ['extendMarkdownIt']);
  });
});
