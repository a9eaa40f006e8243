// Runs inside an extension host: activates the extension, waits until it has read the case, and writes what that took to
// the file that DOSSIER_BENCH_RESULT names.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { extensions, window, type LogOutputChannel } from 'vscode';

/** What one start took, in milliseconds. */
export interface EditorStart {
  /** Until VS Code says that the extension is active, with all that VS Code does for it. */
  readonly active: number;
  /** `activate` alone. */
  readonly activate: number;
  /** By the extension's log: until all articles were in the index. */
  readonly reading: number;
  /** How many of them came from what an earlier start kept. */
  readonly fromCache: number;
}

/** What the extension's log says when all articles are there. */
const report = / articles read, (\d+) taken from the cache, in (\d+) ms/u;

interface LogLine {
  readonly text: string;
  readonly at: number;
}

/** What the extension says in its log from now on; its first line is ours, for the making of the log is the first that `activate` does. */
function listen(): readonly LogLine[] {
  const lines: LogLine[] = [];
  const hear = (text: string): void => { lines.push({ text, at: performance.now() }); };
  const { createOutputChannel } = window;
  Object.assign(window, { createOutputChannel: (name: string, options: { readonly log: true }): LogOutputChannel => {
    hear('activate');
    const channel = createOutputChannel(name, options);
    const info = (text: string): void => {
      hear(text);
      channel.info(text);
    };
    return new Proxy(channel, { get: (target, key) => (key === 'info' ? info : Reflect.get(target, key) as unknown) });
  } });
  return lines;
}

/** The first line that matches; waits for it. */
async function line(lines: readonly LogLine[], pattern: RegExp): Promise<LogLine> {
  for (;;) {
    const found = lines.find(({ text }) => pattern.test(text));
    if (found) return found;
    await setTimeout(50);
  }
}

/** VS Code calls this inside its extension host. */
export async function run(): Promise<void> {
  const lines = listen();
  const extension = extensions.getExtension('dossier.dossier');
  if (!extension || extension.isActive) throw new Error('The extension was to be activated here.');
  const start = performance.now();
  await extension.activate();
  const active = performance.now() - start;
  const activate = (await line(lines, /^ready/u)).at - (await line(lines, /^activate/u)).at;
  const { text } = await line(lines, report);
  // A test host ends without a word; the extension keeps what it read when it is told to end.
  const { deactivate } = createRequire(__filename)(path.join(extension.extensionPath, 'dist/extension.js')) as { readonly deactivate: () => Promise<void> };
  await deactivate();
  const [, fromCache, reading] = report.exec(text) ?? [];
  const result: EditorStart = { active, activate, fromCache: Number(fromCache), reading: Number(reading) };
  writeFileSync(process.env['DOSSIER_BENCH_RESULT'] ?? '', JSON.stringify(result));
}
