import { workspace } from 'vscode';

/** Changes the folders of the workspace and waits until that has happened; `change` gets their number. */
export async function changeFolders(change: (count: number) => boolean): Promise<void> {
  const changed = new Promise<void>((resolve) => {
    const listener = workspace.onDidChangeWorkspaceFolders(() => {
      listener.dispose();
      resolve();
    });
  });
  if (!change(workspace.workspaceFolders?.length ?? 0)) throw new Error('VS Code does not change the folders of its workspace.');
  await changed;
}
