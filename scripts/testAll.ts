import { spawn, type ChildProcess } from 'node:child_process';
import { atExit } from './host/atExit';
import { root } from './host/paths';

interface Step {
  readonly name: string;
  /** Arguments for npm. */
  readonly run: readonly string[];
}

interface Outcome {
  readonly step: Step;
  readonly ok: boolean;
  readonly seconds: number;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** The tests that failed, each by its name and what was wrong in a line or two. */
  readonly failures: readonly string[];
}

const script = (name: string): readonly string[] => ['run', '--silent', name];
const steps: readonly Step[] = [
  { name: 'unit', run: script('test:unit') },
  { name: 'integration', run: script('test:integration') },
  { name: 'web', run: script('test:web') },
  { name: 'package', run: script('package') },
  { name: 'journeys', run: script('journeys') },
];
/** What measures nothing and opens no window has company: the first runs beside the others. */
const together: readonly [Step, ...Step[]] = [
  { name: 'pandoc', run: script('test:pandoc') },
  { name: 'types', run: script('check') },
  { name: 'lint', run: script('lint') },
  { name: 'grammar', run: script('test:grammar') },
];
/** In milliseconds. */
const stepTimeout = 900_000;
const isWindows = process.platform === 'win32';

const withoutColours = (output: string): string => output.replaceAll(new RegExp('\u001b\\[[0-9;]*m', 'g'), '');

/** The tests that mocha's summaries in the output count as passing, failing or pending. */
function counted(output: string, word: string): number {
  return [...output.matchAll(new RegExp(`^\\s*(\\d+) ${word}\\b`, 'gm'))].reduce((sum, match) => sum + Number(match[1]), 0);
}

/** The tests that mocha lists as failing behind its last summary, in at most five lines each. */
function failuresIn(output: string): readonly string[] {
  const [, list = ''] = output.split(/^\s*\d+ failing\b/mu).slice(-2);
  const lines = (entry: string): readonly string[] => entry.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  return list.split(/^\s*\d+\) /mu).slice(1).map((entry) => lines(entry).slice(0, 5).join('\n    '));
}

/** Ends a child's whole process group. */
function end({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (pid !== undefined) process.kill(isWindows ? pid : -pid, signal);
  } catch {
    // It has ended already.
  }
}

/** Runs npm in a process group of its own, which ends with this process or after `stepTimeout`. */
function start({ name, run }: Step) {
  const color = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' };
  const child = spawn('npm', run, { cwd: root, detached: !isWindows, shell: isWindows, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...color } });
  const timer = setTimeout(() => {
    console.error(`\n${name} took more than ${stepTimeout / 60_000} minutes and is ended.`);
    end(child, 'SIGTERM');
    setTimeout(end, 10_000, child, 'SIGKILL').unref();
  }, stepTimeout);
  child.on('close', () => { clearTimeout(timer); });
  atExit(() => { end(child, 'SIGTERM'); });
  return child;
}

/** Runs a step, shown live or, beside another, when it has ended. */
function runStep(step: Step, { live = true } = {}): Promise<Outcome> {
  const began = Date.now();
  const headline = `\n── ${step.name} ──\n`;
  const child = start(step);
  let output = '';
  const take = (chunk: Buffer): void => {
    output += chunk.toString();
    if (live) process.stdout.write(chunk);
  };
  if (live) process.stdout.write(headline);
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  return new Promise((resolve) => {
    child.on('close', (code) => {
      if (!live) process.stdout.write(headline + output);
      const plain = withoutColours(output);
      const [passed, failing, skipped] = ['passing', 'failing', 'pending'].map((word) => counted(plain, word)) as [number, number, number];
      const ok = code === 0;
      // A step that fails without naming a test has failed as a whole.
      resolve({ step, ok, seconds: (Date.now() - began) / 1000, passed, failed: ok ? failing : Math.max(1, failing), skipped, failures: ok ? [] : failuresIn(plain) });
    });
  });
}

async function runInTurn(steps: readonly Step[]): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const step of steps) outcomes.push(await runStep(step));
  return outcomes;
}

function describe({ step, ok, seconds, passed, failed, skipped }: Outcome): string {
  const counts = passed + skipped + (ok ? 0 : failed) === 0 ? '' : `${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`;
  return `${ok ? 'ok    ' : 'FAILED'}  ${step.name.padEnd(12)} ${seconds.toFixed(1).padStart(6)} s  ${counts}`;
}

async function main(): Promise<void> {
  const [aside, ...others] = together;
  const [beside, inTurn] = await Promise.all([runStep(aside, { live: false }), runInTurn(others)]);
  const outcomes = [beside, ...inTurn, ...await runInTurn(steps)];
  const sum = (key: 'passed' | 'failed' | 'skipped'): number => outcomes.reduce((total, outcome) => total + outcome[key], 0);
  for (const { step, failures } of outcomes) for (const failure of failures) console.log(`\nFAILED  ${step.name}: ${failure}`);
  console.log(`\n${outcomes.map(describe).join('\n')}\n`);
  const skipped = sum('skipped');
  console.log(`${sum('passed')} passed, ${sum('failed')} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`);
  process.exitCode = outcomes.every(({ ok }) => ok) ? 0 : 1;
}

void main();
