import { commands, extensions } from 'vscode';

interface Manifest {
  readonly contributes?: { readonly commands?: readonly { readonly command: string }[] };
}

// No node:assert here: this runs where there is no Node.
function expect(condition: boolean, sentence: string): void {
  if (!condition) throw new Error(sentence);
}

describe('the extension on the web', () => {
  it('activates and registers the commands of its manifest', async () => {
    const extension = extensions.getExtension('dossier.dossier');
    if (extension === undefined) throw new Error('VS Code has not loaded the extension.');
    await extension.activate();
    const promised = ((extension.packageJSON as Manifest).contributes?.commands ?? []).map(({ command }) => command);
    const registered = new Set(await commands.getCommands(true));
    const missing = promised.filter((command) => !registered.has(command));
    expect(missing.length === 0, `Not registered: ${missing.join(', ')}`);
  });

  it('runs in a worker, where there is no Node', () => {
    expect('importScripts' in globalThis, 'These tests run in the Node extension host.');
  });
});
