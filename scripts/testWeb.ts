// Runs test/web in the web-worker extension host: VS Code chooses it for an extension that has a browser entry alone,
// so the tests get a copy of ours whose manifest lacks `main`.
import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { atExit } from './host/atExit';
import { root } from './host/paths';
import { removeFolder } from './host/removeFolder';
import { testInVSCode } from './host/testInVSCode';

function webExtension(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dossier-web-'));
  atExit(() => {
    removeFolder(folder);
  });
  for (const part of ['dist', 'out/web', 'media', 'schemas', 'syntaxes', 'snippets', 'samples', 'package.nls.json']) {
    if (existsSync(path.join(root, part))) cpSync(path.join(root, part), path.join(folder, part), { recursive: true });
  }
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as Record<string, unknown>;
  delete manifest['main'];
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}

void testInVSCode({ extension: webExtension(), tests: 'out/web/index.js' });
