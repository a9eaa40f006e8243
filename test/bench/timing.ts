import { spawnSync } from 'node:child_process';
import { median } from './statistics';

/** Milliseconds that a call takes. */
export function timeOf(call: () => void): number {
  const start = performance.now();
  call();
  return performance.now() - start;
}

/** How long calls go on before they count, until the code is compiled, and how long in each round, in milliseconds. */
const warmUp = 300;
const aRound = 40;

/** Milliseconds that a call takes, a sample a round: the median of those in it. `before` each call something may be done that does not count. */
export function samplesOf(rounds: number, before: () => void, call: () => void): readonly number[] {
  const timesFor = (duration: number): readonly number[] => {
    const times: number[] = [];
    const end = performance.now() + duration;
    do {
      before();
      times.push(timeOf(call));
    } while (performance.now() < end);
    return times;
  };
  timesFor(warmUp);
  return Array.from({ length: rounds }, () => median(timesFor(aRound)));
}

/** What is timed as a process of its own, start included. */
export interface Command {
  readonly name: string;
  readonly run: readonly [program: string, ...args: string[]];
}

/** Runs the commands in turn, round after round, so that they share what the machine does besides; one list of milliseconds each. */
export function alternate(rounds: number, commands: readonly Command[]): readonly (readonly number[])[] {
  const samples: number[][] = commands.map(() => []);
  // The first round, which is not counted, fills the system's file cache for all alike.
  for (let round = -1; round < rounds; round++) {
    commands.forEach((command, at) => {
      const took = timeOf(() => { runCommand(command); });
      if (round >= 0) samples[at]?.push(took);
    });
  }
  return samples;
}

/** Runs a command to its end and returns what it printed; throws where it fails. */
export function runCommand({ name, run: [program, ...args] }: Command): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${name} failed: ${error?.message ?? stderr}`);
  return stdout;
}
