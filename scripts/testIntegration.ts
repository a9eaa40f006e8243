// Runs test/integration in a real extension host. Usage: npm run test:integration [-- FILE.test.ts …]
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from './host/paths';
import { testInVSCode } from './host/testInVSCode';

const folder = path.join(root, 'test/integration');

function allFiles(): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => path.join(folder, file));
}

const wanted = process.argv.slice(2).map((file) => path.resolve(file));
void testInVSCode({ extension: root, tests: 'out/integration/index.js', files: wanted.length === 0 ? allFiles() : wanted });
