import assert from 'node:assert/strict';
import { commands, extensions } from 'vscode';

interface Manifest {
  readonly contributes?: { readonly commands?: readonly { readonly command: string }[] };
}

describe('the extension', () => {
  it('activates and registers exactly the commands of its manifest', async () => {
    const extension = extensions.getExtension('dossier.dossier');
    assert.ok(extension, 'VS Code has loaded the extension');
    await extension.activate();
    assert.equal(extension.isActive, true);
    const promised = ((extension.packageJSON as Manifest).contributes?.commands ?? []).map(({ command }) => command);
    const registered = (await commands.getCommands(true)).filter((command) => command.startsWith('dossier.'));
    assert.deepEqual(promised.filter((command) => !registered.includes(command)), []);
  });
});
