import { format } from 'node:util';
import type { Page } from 'playwright-core';
import { launchBrowser } from './browser';
import { startServer } from './server';

export interface ExtensionTests {
  readonly userData: string;
  readonly extensions: string;
  /** A folder or a `.code-workspace` file. */
  readonly workspace: string;
  readonly extensionDevelopmentPath: string;
  readonly extensionTestsPath: string;
}

const silenceTimeout = 180_000;
/** How the workbench begins what it says of an error of this extension that nobody caught. */
const uncaught = 'error: [dossier.dossier]';

// What the workbench says of itself in every run: two natives are not compiled, on purpose, and it only logs that.
const chatter = new RegExp(
  [
    'Resolv(ing|ed) connection token', 'Creating a socket', 'Ignoring fetching', 'Updating additional builtin', 'No search provider registered', 'Canceled: Canceled', 'Timed out waiting for authentication provider',
    '\\[(reconnection-grace-time|Service Worker|AgentHost:remote|AccountPolicyGate)\\]', 'Error: Could not locate the bindings file', "Cannot find module './build/Release/watchdog'",
  ].map((start) => `^${start}`).join('|'),
);

function address(url: string, tests: ExtensionTests): string {
  const remote = (file: string): string => `vscode-remote://${new URL(url).host}${file}`;
  const payload = [
    ['extensionDevelopmentPath', remote(tests.extensionDevelopmentPath)],
    ['extensionTestsPath', remote(tests.extensionTestsPath)],
  ];
  const opened = tests.workspace.endsWith('.code-workspace') ? 'workspace' : 'folder';
  return `${url}/?${new URLSearchParams({ [opened]: tests.workspace, payload: JSON.stringify(payload) }).toString()}`;
}

/** The exit code that the tests report; rejects when nothing is heard of them for too long. */
function outcome(page: Page): Promise<number> {
  return new Promise((resolve, reject) => {
    const recent: string[] = [];
    const thrown: string[] = [];
    const giveUp = (): void => {
      reject(new Error(`Nothing was heard of the tests for ${silenceTimeout / 1000} s. The page said last:\n${recent.join('\n')}`));
    };
    const timer = setTimeout(giveUp, silenceTimeout);
    page.on('console', (message) => {
      // Its stack comes in a message of its own.
      if (recent.at(-1)?.startsWith(uncaught) === true) thrown.push(message.text());
      recent.splice(0, Math.max(0, recent.length - 30));
      recent.push(`${message.type()}: ${message.text()}`);
    });
    page.on('crash', () => {
      reject(new Error('The page crashed.'));
    });
    const exposed = [
      page.exposeFunction('codeAutomationLog', (_level: string, args: readonly unknown[]) => {
        timer.refresh();
        const line = format(...args);
        if (!chatter.test(line)) console.log(line);
      }),
      page.exposeFunction('codeAutomationExit', (code: number) => {
        clearTimeout(timer);
        for (const error of thrown) console.error(`Nobody caught in the extension host: ${error}`);
        resolve(code === 0 && thrown.length > 0 ? 1 : code);
      }),
    ];
    Promise.all(exposed).catch(reject);
  });
}

/** Runs an extension's tests in the extension host of a fresh VS Code in a browser; returns their exit code. */
export async function runExtensionTests(tests: ExtensionTests): Promise<number> {
  const server = await startServer({ ...tests, testDriver: true });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const code = outcome(page);
    await page.goto(address(server.url, tests));
    return await code;
  } finally {
    await browser.close();
    server.stop();
  }
}
