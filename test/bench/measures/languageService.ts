import { existsSync } from 'node:fs';
import path from 'node:path';
import { hub } from '../case/cast';
import { linkTarget } from '../case/notation';
import type { Figure } from '../figure';
import type { Measure } from '../measure';
import { type Command, runCommand, timeOf } from '../timing';

/** From this size on the service takes so long that one round must do. */
const slowFrom = 10_000;

/** VS Code's own Markdown service on the same texts. */
export const languageService: Measure = {
  name: 'languageService',
  goal: 'A cold index is at least 10 times faster than the Markdown language service finds the references to one file.',
  cases: 'each',
  run: ({ folder, linked, root, rounds, articles, full }) => {
    const name = 'Markdown language service, first references';
    const program = path.join(root, 'out/bench/askLanguageService.js');
    if (!existsSync(program)) return [{ name, unit: 'ms', samples: [], note: 'not installed' }];
    const service: Command = { name, run: [process.execPath, program, linked, linkTarget({ kind: 'actor', id: hub })] };
    const ours: Command = { name: 'dossier mentions', run: [process.execPath, path.join(root, 'dist/cli.js'), 'mentions', hub, folder] };
    const turns = Array.from({ length: articles >= slowFrom && !full ? 1 : Math.min(rounds, 3) }, () => turn(service, ours));
    const answers = turns.map(({ answer }) => answer);
    const against = { name: ours.name, samples: turns.map(({ mentions }) => mentions) };
    const figures: readonly Figure[] = [
      { name, unit: 'ms', samples: turns.map(({ first }) => first), against, goal: { number: 1, of: 'ratio', atLeast: 10 } },
      { name: 'Markdown language service, next references', unit: 'ms', samples: answers.map(({ next }) => next) },
      { name: 'Markdown language service, its process', unit: 'MB', samples: answers.map(({ rss }) => rss / 1e6) },
    ];
    return figures;
  },
};

/** Both once, one after the other. */
function turn(service: Command, ours: Command) {
  let output = '';
  const first = timeOf(() => { output = runCommand(service); });
  const mentions = timeOf(() => { runCommand(ours); });
  return { first, mentions, answer: JSON.parse(output) as { readonly next: number; readonly rss: number } };
}
