import { commands, l10n, Uri, window, workspace } from 'vscode';
import type { ExportFile } from '../../core/exchange/caseSnapshot';
import { UserError } from '../../core/userError';
import type { OpenCase } from '../openCase';

/** Asks where to save one file, writes it whole, and offers to open it; `said` is what there is to say of it. */
export async function saveFile(openCase: OpenCase, { path, text }: ExportFile, said: readonly string[] = []): Promise<void> {
  const extension = path.slice(path.lastIndexOf('.') + 1);
  const defaultUri = openCase.folder && Uri.joinPath(openCase.folder.uri, path);
  const target = await window.showSaveDialog({ ...(defaultUri && { defaultUri }), filters: { [extension.toUpperCase()]: [extension] }, title: l10n.t('Export') });
  if (!target) return;
  await refusing(target, async () => {
    const temporary = temporaryFor(target);
    try {
      await write(temporary, text);
      await workspace.fs.rename(temporary, target, { overwrite: true });
    } catch (error) {
      await remove(temporary);
      throw error;
    }
  });
  void offerToOpen(target, [l10n.t('Exported to {0}.', workspace.asRelativePath(target)), ...said].join(' '));
}

/** Asks for a folder and writes the files into a new one inside it. */
export async function saveFolder(openCase: OpenCase, name: string, files: readonly ExportFile[], said: readonly string[] = []): Promise<void> {
  const [parent] = await window.showOpenDialog({
    canSelectFiles: false, canSelectFolders: true, canSelectMany: false, openLabel: l10n.t('Export Here'),
    ...(openCase.folder && { defaultUri: openCase.folder.uri }), title: l10n.t('Which folder shall hold the export?'),
  }) ?? [];
  if (!parent) return;
  const target = await refusing(parent, () => writeFolder(parent, name, files));
  const [first] = files;
  if (first) void offerToOpen(Uri.joinPath(target, first.path), [l10n.t('Exported {0} files to {1}.', files.length, workspace.asRelativePath(target)), ...said].join(' '));
}

/** Beside the target first, so that a half-written export never stands under its name. */
async function writeFolder(parent: Uri, name: string, files: readonly ExportFile[]): Promise<Uri> {
  const taken = new Set((await workspace.fs.readDirectory(parent)).map(([entry]) => entry));
  let free = name;
  for (let number = 2; taken.has(free); number++) free = `${name}-${number}`;
  const target = Uri.joinPath(parent, free);
  const temporary = temporaryFor(target);
  try {
    for (const { path, text } of files) await write(Uri.joinPath(temporary, path), text);
    await workspace.fs.rename(temporary, target);
    return target;
  } catch (error) {
    await remove(temporary);
    throw error;
  }
}

/** A name beside the target that nothing has. */
function temporaryFor(target: Uri): Uri {
  return target.with({ path: `${target.path}.${Date.now().toString(36)}.tmp` });
}

async function remove(uri: Uri): Promise<void> {
  try {
    await workspace.fs.delete(uri, { recursive: true });
  } catch {
    // It was never made.
  }
}

async function write(uri: Uri, text: string): Promise<void> {
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

async function refusing<Result>(target: Uri, action: () => Promise<Result>): Promise<Result> {
  try {
    return await action();
  } catch {
    throw new UserError(l10n.t('{0} cannot be written, so nothing was exported; choose another place.', target.fsPath));
  }
}

async function offerToOpen(uri: Uri, message: string): Promise<void> {
  const open = l10n.t('Open');
  if (await window.showInformationMessage(message, open) === open) await commands.executeCommand('vscode.open', uri);
}
