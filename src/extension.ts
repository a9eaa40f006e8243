import { createRequire } from 'node:module';
import type { ExtensionContext } from 'vscode';
import { activateWith, type Exports } from './activate';
import { loadOnce } from './core/loadPart';
import type * as gitOnUse from './node/gitOnUse';
import { openWorkerReader } from './node/workerReader';

export { deactivate } from './activate';

export function activate(context: ExtensionContext): Exports {
  const workerPath = context.asAbsolutePath('dist/articleWorker.js');
  const { version } = context.extension.packageJSON as { readonly version: string };
  const requireHere = createRequire(context.asAbsolutePath('dist/extension.js'));
  const load = (bundle: string) => Promise.resolve().then(() => requireHere(`./${bundle}.js`) as unknown);
  const loadGit = loadOnce<{ readonly git: typeof gitOnUse }>((name) => load(`onUse/${name}`));
  const mergeProgram = { cli: context.asAbsolutePath('dist/cli.js'), folder: context.globalStorageUri.fsPath, executable: process.execPath };
  return activateWith(context, load, {
    openOnDisk: ({ folder, cache, version, log }, take) => openWorkerReader(folder.fsPath, take, { workerPath, cacheFile: cache?.fsPath, version, log }),
    gitMerging: {
      stamp: `${version} ${mergeProgram.executable}`,
      install: async () => (await loadGit('git')).installMergeProgram(mergeProgram),
      setUp: async (evidence, driver) => (await loadGit('git')).setUpMerging(evidence, driver),
    },
    gitUserName: async (folder) => (await loadGit('git')).gitUserName(folder),
  });
}
