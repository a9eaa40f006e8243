// Runs the journeys of test/e2e through the real workbench in a browser, with dossier.vsix installed; screenshots are
// left in test-results/. Usage: npm run test:e2e [-- FILE.test.ts …]
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { installHost } from './host/install';
import { root } from './host/paths';

installHost();
const files = process.argv.slice(2);
if (files.length === 0) rmSync(path.join(root, 'test-results'), { recursive: true, force: true });
const mocha = path.join(root, 'node_modules/mocha/bin/mocha.js');
const { status } = spawnSync(process.execPath, [mocha, ...(files.length === 0 ? ['test/e2e/**/*.test.ts'] : files)], { cwd: root, stdio: 'inherit' });
process.exitCode = status ?? 1;
