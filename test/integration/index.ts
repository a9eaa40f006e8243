import { readdirSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';

/** The bundled test files: those that DOSSIER_TEST_FILES names by their sources, else all. */
function testFiles(): readonly string[] {
  const all = readdirSync(__dirname, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.test.js'));
  const wanted = (process.env['DOSSIER_TEST_FILES'] ?? '').split(path.delimiter).filter((file) => file !== '');
  const chosen = wanted.length === 0 ? all : all.filter((file) => wanted.some((source) => source.replace(/\.ts$/, '.js').endsWith(path.join('test/integration', file))));
  if (chosen.length === 0) throw new Error(`No integration test is called ${wanted.join(', ')}.`);
  return chosen.map((file) => path.join(__dirname, file));
}

/** VS Code calls this inside its extension host. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', color: true, timeout: 120_000, forbidOnly: true });
  for (const file of testFiles()) mocha.addFile(file);
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} failed.`);
}
