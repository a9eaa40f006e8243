import path from 'node:path';
import Mocha from 'mocha';

/** The bundles of the test files whose sources DOSSIER_TEST_FILES lists. */
function testFiles(): readonly string[] {
  const sources = path.resolve(__dirname, '../../test/integration');
  const wanted = (process.env['DOSSIER_TEST_FILES'] ?? '').split(path.delimiter).filter((file) => file !== '');
  if (wanted.length === 0) throw new Error('No integration test is named.');
  return wanted.toSorted().map((file) => path.join(__dirname, path.relative(sources, file).replace(/\.ts$/, '.js')));
}

/** VS Code calls this inside its extension host. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', color: true, timeout: 120_000, forbidOnly: true });
  for (const file of testFiles()) mocha.addFile(file);
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} failed.`);
}
