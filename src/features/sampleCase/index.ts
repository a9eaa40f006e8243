import { commands, FileType, l10n, Uri, window, workspace, type Memento } from 'vscode';
import { UserError } from '../../core/userError';
import { registerCommands } from '../../host/commands';
import type { Services } from '../../workspace/services';
import type { Disposable } from '../../host/disposer';

/** Copies the sample case to a folder of the user's choice and opens it. */
export function registerSampleCase({ extensionUri, memory, log }: Services): Disposable {
  showSample(memory).catch((error: unknown) => { log.warn('sample:', String(error)); });
  return registerCommands(log, { openSampleCase: () => openSampleCase(Uri.joinPath(extensionUri, 'samples'), memory) });
}

/** Where the folder is noted that a fresh window is to show. */
const noted = 'dossier.sampleToShow';
const firstArticle = 'articles/the-launches-of-2023.md';

/** In the window that opens on a fresh sample: an article and the view, so that nobody wonders what to do. */
async function showSample(memory: Memento): Promise<void> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  if (!folder || memory.get(noted) !== folder.toString()) return;
  await memory.update(noted, undefined);
  await window.showTextDocument(Uri.joinPath(folder, firstArticle));
  await commands.executeCommand('dossier.entities.focus');
}

const folderName = 'dossier-sample';

async function openSampleCase(samples: Uri, memory: Memento): Promise<void> {
  const [parent] = await window.showOpenDialog({
    canSelectFiles: false, canSelectFolders: true, canSelectMany: false,
    openLabel: l10n.t('Copy Sample Here'), title: l10n.t('Where shall the sample case be copied to?'),
  }) ?? [];
  if (!parent) return;
  const folder = await freeFolder(parent);
  try {
    await copyFolder(samples, folder);
  } catch {
    throw new UserError(l10n.t('The sample case could not be copied to {0}; choose a folder that you may write to.', parent.fsPath));
  }
  await memory.update(noted, folder.toString());
  await commands.executeCommand('vscode.openFolder', folder, { forceReuseWindow: true });
}

/** A folder in `parent` that does not exist yet. */
async function freeFolder(parent: Uri): Promise<Uri> {
  const taken = new Set((await workspace.fs.readDirectory(parent)).map(([name]) => name));
  for (let number = 1; ; number++) {
    const name = number === 1 ? folderName : `${folderName}-${number}`;
    if (!taken.has(name)) return Uri.joinPath(parent, name);
  }
}

/** File by file: `workspace.fs.copy` does not cross file systems, and the extension's own may be read-only. */
async function copyFolder(from: Uri, to: Uri): Promise<void> {
  await workspace.fs.createDirectory(to);
  for (const [name, type] of await workspace.fs.readDirectory(from)) {
    const [source, target] = [Uri.joinPath(from, name), Uri.joinPath(to, name)];
    if (type === FileType.Directory) await copyFolder(source, target);
    else await workspace.fs.writeFile(target, await workspace.fs.readFile(source));
  }
}
