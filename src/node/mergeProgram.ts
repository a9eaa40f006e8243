import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { driverCommand, shellWord } from '../core/git/driverCommand';
import { explained } from './fileErrors';
import { replaceFile } from './replaceFile';

/** Where the program lies that git runs to merge, and what it is made of. */
export interface MergeProgram {
  /** The bundle of the command line. */
  readonly cli: string;
  /** A folder that outlasts updates of the extension. */
  readonly folder: string;
  /** A Node, or an Electron that can be one. */
  readonly executable: string;
}

/** Copies the command line to where git shall find it and returns git's command for it; one that is there is renewed. */
export async function installMergeProgram({ cli, folder, executable }: MergeProgram): Promise<string> {
  const [copy, script] = [path.join(folder, 'dossier.js'), path.join(folder, 'merge.sh')];
  await explained(folder, async () => {
    await mkdir(folder, { recursive: true });
    await replaceFile(copy, await readFile(cli));
    await replaceFile(script, mergeScript(copy, executable));
  });
  return driverCommand(['sh', forShell(script)]);
}

/** Git runs drivers in a POSIX shell everywhere. A Node of the user's own is preferred: it starts in half the time. */
function mergeScript(copy: string, executable: string): string {
  const [program, electron] = [forShell(copy), forShell(executable)].map(shellWord);
  return [
    '#!/bin/sh',
    '# Merges evidence files by meaning. Made by the extension Dossier, which renews it.',
    'if command -v node >/dev/null 2>&1 && node -e "process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)" 2>/dev/null; then',
    `  exec node ${program} merge "$@"`,
    'fi',
    'ELECTRON_RUN_AS_NODE=1',
    'export ELECTRON_RUN_AS_NODE',
    `exec ${electron} ${program} merge "$@"`,
    '',
  ].join('\n');
}

function forShell(file: string): string {
  return file.replaceAll('\\', '/');
}
