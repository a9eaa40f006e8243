import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { installHost } from './host/install';
import { root } from './host/paths';
import { copySamples, makeProfile } from './host/profile';
import { installExtension, startServer } from './host/server';

const onWindows = process.platform === 'win32';

function npm(script: string): void {
  const { status } = spawnSync('npm', ['run', '--silent', script], { cwd: root, stdio: 'inherit', shell: onWindows });
  if (status !== 0) throw new Error(`npm run ${script} failed, see above.`);
}

/** Shows what the command line says of the sample case; check's exit code 1 only tells that it found something. */
function dossier(...args: readonly string[]): void {
  console.log(`\n$ dossier ${args.join(' ')}`);
  spawnSync(process.execPath, [path.join(root, 'dist/cli.js'), ...args], { cwd: root, stdio: 'inherit' });
}

/** Whether a desktop VS Code opened the folder with the extension loaded from this project. */
function openOnDesktop(folder: string): boolean {
  const { status } = spawnSync('code', ['--new-window', `--extensionDevelopmentPath=${root}`, folder], { stdio: 'ignore', shell: onWindows });
  return status === 0;
}

async function serve(folder: string): Promise<void> {
  installHost();
  npm('package');
  const profile = makeProfile({ 'security.workspace.trust.enabled': true });
  installExtension(profile, path.join(root, 'dossier.vsix'));
  const password = randomBytes(12).toString('base64url');
  const { url } = await startServer({ ...profile, password });
  console.log(`\nVS Code is at  ${url}/?${new URLSearchParams({ folder }).toString()}\npassword       ${password}\n\nCtrl+C stops it; the copy of the case stays.`);
}

async function main(): Promise<void> {
  npm('build');
  dossier('list', 'entities', 'samples');
  dossier('check', 'samples');
  if (process.argv.includes('--no-open')) return;
  const folder = copySamples(path.join(mkdtempSync(path.join(os.tmpdir(), 'dossier-sample-')), 'sample-case'));
  console.log(`\nA copy of the sample case lies in ${folder}.`);
  if (openOnDesktop(folder)) console.log('VS Code has opened it with the extension.');
  else await serve(folder);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
