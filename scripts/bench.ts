// npm run bench: bundles test/bench as the product is bundled and runs it. Usage: npm run bench [-- OPTIONS], see docs/performance.md
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { atExit } from './host/atExit';
import { root } from './host/paths';
import { removeFolder } from './host/removeFolder';

const out = path.join(root, 'out/bench');

function bundle(name: string): Promise<unknown> {
  const entryPoints = [path.join(root, `test/bench/${name}.ts`)];
  return build({ entryPoints, outfile: path.join(out, `${name}.js`), bundle: true, format: 'cjs', platform: 'node', target: 'node20', external: ['vscode', 'playwright-core'], logLevel: 'silent' });
}

function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dossier-bench-'));
  atExit(() => {
    removeFolder(folder);
  });
  return folder;
}

async function main(args: readonly string[]): Promise<void> {
  rmSync(out, { recursive: true, force: true });
  await bundle('main');
  await bundle('openOnce');
  await bundle('inEditor');
  await bundle('askLanguageService').catch(() => {
    console.error('The Markdown language service is not installed, so nothing is compared with it.');
  });
  const cases = args.includes('--cases') ? [] : ['--cases', temporaryFolder()];
  const { status } = spawnSync(process.execPath, [path.join(out, 'main.js'), ...args, ...cases], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
}

void main(process.argv.slice(2));
