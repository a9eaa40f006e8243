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
  // A test that fails is run once more: a window without the processor's time is late. Both tries are shown.
  const mocha = new Mocha({ ui: 'bdd', color: true, timeout: 120_000, forbidOnly: true, retries: 1 });
  for (const file of testFiles()) mocha.addFile(file);
  const failures = await new Promise<number>((resolve) => {
    mocha.run(resolve).on(Mocha.Runner.constants.EVENT_TEST_RETRY, (test: Mocha.Test, error: Error) => {
      console.log(`This failed and is tried once more: ${test.fullTitle()}\n${error.stack ?? error.message}`);
    });
  });
  if (failures > 0) throw new Error(`${failures} failed.`);
}
