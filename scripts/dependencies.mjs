import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

const root = fileURLToPath(new URL('..', import.meta.url));

function packagesIn(lockFile) {
  try {
    return Object.entries(JSON.parse(readFileSync(path.join(root, lockFile), 'utf8')).packages);
  } catch {
    return [];
  }
}

/** Whether node_modules holds every package of package-lock.json in its version, optional ones aside. */
function complete() {
  const installed = new Map(packagesIn('node_modules/.package-lock.json').map(([name, { version }]) => [name, version]));
  return packagesIn('package-lock.json').every(
    ([name, { version, optional }]) => name === '' || optional === true || installed.get(name) === version,
  );
}

/** Brings node_modules up to package-lock.json with npm ci, and ends the process where that fails. */
export function installDependencies() {
  if (complete()) return;
  console.log('Installing the dependencies (npm ci) …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) {
    console.error('npm ci failed, see above.');
    process.exit(1);
  }
}
