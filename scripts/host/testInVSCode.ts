import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runTests, TestRunFailedError } from '@vscode/test-electron';
import { installHost } from './install';
import { root } from './paths';
import { makeProfile, type Profile } from './profile';

export interface TestsInVSCode {
  /** The folder of the extension under test. */
  readonly extension: string;
  /** The bundle whose `run` starts the tests, relative to that folder. */
  readonly tests: string;
  /** The sources of the test files to run, absolute, where the bundle asks for them. */
  readonly files?: readonly string[];
}

/** The desktop VS Code that DOSSIER_VSCODE names, else the one from npm: never one that is downloaded. */
function executable(): string {
  const desktop = process.env['DOSSIER_VSCODE'];
  if (desktop !== undefined && desktop !== '') return desktop;
  installHost();
  return path.join(root, 'scripts/vscode.mjs');
}

/** A workspace file over the case, because a lone folder cannot become one of several while tests run. */
function workspaceFile({ folder, workspace }: Profile): string {
  const file = path.join(folder, 'case.code-workspace');
  writeFileSync(file, JSON.stringify({ folders: [{ path: workspace }] }));
  return file;
}

/** Runs tests inside VS Code on a fresh copy of the sample's articles and sets this process's exit code. */
export async function testInVSCode({ extension, tests, files = [] }: TestsInVSCode): Promise<void> {
  try {
    const vscodeExecutablePath = executable();
    const profile = makeProfile();
    // Its evidence file would activate the extension before the tests can listen.
    rmSync(path.join(profile.workspace, 'evidence.json'), { force: true });
    await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: extension,
      extensionTestsPath: path.join(extension, tests),
      extensionTestsEnv: { DOSSIER_TEST_FILES: files.join(path.delimiter) },
      launchArgs: [workspaceFile(profile), `--user-data-dir=${profile.userData}`, `--extensions-dir=${profile.extensions}`],
    });
  } catch (error) {
    if (!(error instanceof TestRunFailedError)) console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
