import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { hostFolder, hostPaths } from './paths';

const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'microsoft-edge-stable', 'microsoft-edge'];
const macApplications = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);

/**
 * The Chrome, Chromium or Edge to use; undefined where there is none.
 * DOSSIER_BROWSER names another, or is `npm` to leave the installed ones alone.
 */
export function installedBrowser(): string | undefined {
  const wanted = process.env['DOSSIER_BROWSER'];
  if (wanted === 'npm') return undefined;
  if (wanted !== undefined && wanted !== '') return wanted;
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '' && !folder.startsWith('/snap/'));
  return [...folders.flatMap((folder) => names.map((name) => path.join(folder, name))), ...macApplications].find((file) => existsSync(file));
}

/** Unpacks the browser that lies in the npm package, with the libraries that a bare system lacks. */
export function unpackBrowser(): void {
  mkdirSync(hostPaths.browser, { recursive: true });
  // The package unpacks into the temporary folder, and its libraries only where it believes itself on AWS.
  const env = { ...process.env, TMPDIR: hostPaths.browser, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' };
  const script = "import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())";
  const { status } = spawnSync(process.execPath, ['-e', script], { cwd: hostFolder, env, stdio: 'inherit' });
  if (status !== 0) throw new Error('The browser from npm could not be unpacked, see above.');
  const fonts = path.join(hostPaths.browser, 'fonts');
  const settings = path.join(fonts, 'fonts.conf');
  writeFileSync(settings, readFileSync(settings, 'utf8').replaceAll('/tmp/fonts', fonts));
}

function libraries(): Record<string, string> {
  const fonts = existsSync('/etc/fonts') ? {} : { FONTCONFIG_PATH: path.join(hostPaths.browser, 'fonts') };
  return { LD_LIBRARY_PATH: path.join(hostPaths.browser, 'al2023/lib'), ...fonts };
}

/** Starts a browser without a window; Playwright ends it with this process. */
export async function launchBrowser(): Promise<Browser> {
  const installed = installedBrowser();
  // Containers have no working sandbox, nor has root; the only page shown is our own.
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
  if (installed !== undefined) return chromium.launch({ executablePath: installed, args });
  const env = { ...process.env, ...libraries() } as Record<string, string>;
  return chromium.launch({ executablePath: path.join(hostPaths.browser, 'chromium'), args: [...args, '--no-zygote'], env });
}
