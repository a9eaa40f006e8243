import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { hub } from '../case/cast';
import type { Figure } from '../figure';
import type { Measure, Setting } from '../measure';
import { alternate, type Command } from '../timing';

const reference = 'find and cat';

/** The command line on the whole case, from nothing, beside programs that only read the same files. */
export const cold: Measure = {
  name: 'cold',
  goal: 'A cold index of the 10,000 articles, everything included, Node’s start too, takes at most 3 times find … | xargs cat of the same files.',
  cases: 'each',
  run: (setting) => {
    const commands = commandsFor(setting);
    const samples = alternate(setting.rounds, commands);
    const read = samples[commands.findIndex(({ name }) => name === reference)] ?? [];
    return commands.map((command, at) => figure(command, samples[at] ?? [], read));
  },
};

function commandsFor({ folder, root }: Setting): readonly Command[] {
  const dossier = (...args: readonly string[]): Command['run'] => [process.execPath, path.join(root, 'dist/cli.js'), ...args];
  const ripgrep: Command = { name: 'ripgrep -c', run: ['rg', '-c', '\\{\\.actor', folder] };
  return [
    { name: 'dossier list entities', run: dossier('list', 'entities', folder) },
    { name: reference, run: ['sh', '-c', 'find "$0" -name "*.md" -print0 | xargs -0 cat > /dev/null', folder] },
    { name: 'dossier mentions', run: dossier('mentions', hub, folder) },
    ...(spawnSync('rg', ['--version']).status === 0 ? [ripgrep] : []),
  ];
}

function figure({ name }: Command, samples: readonly number[], read: readonly number[]): Figure {
  if (name === reference) return { name, unit: 'ms', samples };
  const held = { name, unit: 'ms', samples, against: { name: 'cat', samples: read } } as const;
  return name.startsWith('dossier') ? { ...held, goal: { number: 1, of: 'ratio', atMost: 3 }, growth: { atMost: 1.1, per: 1 } } : held;
}
