// Runs test/grammar with our grammars over VS Code's own Markdown grammar. Usage: npm run test:grammar [-- FILE.md …]
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { installHost } from './host/install';
import { hostPaths, root } from './host/paths';

function grammarsIn(folder: string): readonly string[] {
  return readdirSync(folder).filter((file) => file.endsWith('.json')).map((file) => path.join(folder, file));
}

installHost();
const grammars = ['markdown-basics', 'html', 'yaml'].map((name) => path.join(hostPaths.extensions, name, 'syntaxes'));
const options = [path.join(root, 'syntaxes'), ...grammars].flatMap(grammarsIn).flatMap((file) => ['--grammar', file]);
const files = process.argv.slice(2);
const runner = path.join(root, 'node_modules/vscode-tmgrammar-test/dist/unit.js');
const { status, stdout, stderr } = spawnSync(process.execPath, [runner, ...options, ...(files.length === 0 ? ['test/grammar/**/*.md'] : files)], { cwd: root, encoding: 'utf8' });
// Markdown embeds more languages than a test needs.
const said = `${stdout}${stderr}`.split('\n').filter((line) => !line.startsWith('grammar not found for'));
console.log(said.join('\n').trim());
process.exitCode = status === 0 ? 0 : 1;
