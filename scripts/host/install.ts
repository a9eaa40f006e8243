import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { installedBrowser, unpackBrowser } from './browser';
import { hostFolder, hostPaths, nodePackage } from './paths';

const host = [`${nodePackage()}@24.21.0`, 'code-server@4.139.1'];
const browser = '@sparticuz/chromium@153.0.0';

function npmInstall(folder: string, ...args: readonly string[]): void {
  const all = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...args];
  const { status } = spawnSync('npm', all, { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`npm ${all.join(' ')} failed in ${folder}, see above.`);
}

/** Runs the step once per version: a stamp is written only after it has wholly succeeded. */
function once(name: string, version: string, install: () => void): void {
  const stamp = path.join(hostFolder, `${name}.installed`);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === version) return;
  console.log(`Installing ${version} from npm into ${path.basename(hostFolder)}/ …`);
  mkdirSync(hostFolder, { recursive: true });
  const manifest = path.join(hostFolder, 'package.json');
  if (!existsSync(manifest)) writeFileSync(manifest, '{ "private": true }\n');
  install();
  writeFileSync(stamp, version);
}

/** Installs the VS Code from npm, and a browser for it where none is installed; does nothing when both are there. */
export function installHost(): void {
  if (process.platform === 'win32') throw new Error('The VS Code from npm does not run on Windows: name a desktop VS Code in DOSSIER_VSCODE.');
  once('vscode', host.join(' '), () => {
    npmInstall(hostFolder, ...host);
    // Not npm ci: the shrinkwraps that code-server ships are out of step with its manifests.
    npmInstall(hostPaths.vscode, '--omit=dev');
    npmInstall(hostPaths.extensions, '--omit=dev');
  });
  if (installedBrowser() !== undefined) return;
  once('browser', browser, () => {
    npmInstall(hostFolder, browser);
    rmSync(hostPaths.browser, { recursive: true, force: true });
    unpackBrowser();
  });
}
