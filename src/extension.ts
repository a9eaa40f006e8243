import { createRequire } from 'node:module';
import type { ExtensionContext } from 'vscode';
import { activateWith, type Exports } from './activate';
import { gitMergingWith } from './node/gitMerging';
import { gitUserName } from './node/gitUserName';
import { openWorkerReader } from './node/workerReader';

export { deactivate } from './activate';

export function activate(context: ExtensionContext): Exports {
  const workerPath = context.asAbsolutePath('dist/articleWorker.js');
  const { version } = context.extension.packageJSON as { readonly version: string };
  const requireHere = createRequire(context.asAbsolutePath('dist/extension.js'));
  return activateWith(context, (part) => Promise.resolve().then(() => requireHere(`./${part}.js`) as unknown), {
    openOnDisk: ({ folder, cache, version, log }, take) => openWorkerReader(folder.fsPath, take, { workerPath, cacheFile: cache?.fsPath, version, log }),
    gitMerging: gitMergingWith({ cli: context.asAbsolutePath('dist/cli.js'), folder: context.globalStorageUri.fsPath, executable: process.execPath }, version),
    gitUserName: (folder) => gitUserName(folder),
  });
}
