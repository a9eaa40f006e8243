// Runs the journeys of test/e2e through the real workbench in a browser, with dossier.vsix installed, one after the
// other; screenshots are left in test-results/. Usage: npm run test:e2e [-- FILE.test.ts …]
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { installHost } from './host/install';
import { root } from './host/paths';

const folder = path.join(root, 'test/e2e');
const mocha = path.join(root, 'node_modules/mocha/bin/mocha.js');

/** What mocha says of one journey. */
function go(file: string): { readonly ok: boolean; readonly said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [mocha, file], { cwd: root, encoding: 'utf8' });
  return { ok: status === 0, said: `${stdout}${stderr}` };
}

/** A journey that fails is gone once more in a new window: a browser without the processor's time loses a click. Both are shown. */
function passes(file: string): boolean {
  const first = go(file);
  if (first.ok) {
    console.log(first.said);
    return true;
  }
  console.log(`${first.said.replaceAll(/^/gmu, '│ ')}\nThis failed and is tried once more:`);
  const second = go(file);
  console.log(second.said);
  return second.ok;
}

installHost();
const named = process.argv.slice(2);
if (named.length === 0) rmSync(path.join(root, 'test-results'), { recursive: true, force: true });
const files = named.length === 0 ? readdirSync(folder).filter((file) => file.endsWith('.test.ts')).sort().map((file) => path.join(folder, file)) : named;
process.exitCode = files.map(passes).every((passed) => passed) ? 0 : 1;
