import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Block } from '../blockWatch';
import type { Figure } from '../figure';
import type { Measure, Setting } from '../measure';
import type { Opening } from '../openOnce';
import { runCommand } from '../timing';

/** A case opened in the editor: without a cache, and with one in which everything is still true. */
export const opening: Measure = {
  name: 'opening',
  goal: 'A warm start takes at most 2 times the stats of all files; nothing blocks for more than 10 ms at a time, the cold index included.',
  cases: 'each',
  run: (setting) => {
    const rounds = Array.from({ length: setting.rounds }, () => openTwice(setting));
    const cold = rounds.map((round) => round.cold);
    const warm = rounds.map((round) => round.warm);
    const stats = { name: 'stats', samples: warm.map((each) => each.stats) };
    const whole = { atMost: 1.1, per: 1 };
    return [
      { name: 'cold opening, articles by the thread', unit: 'ms', samples: cold.map(({ articles }) => articles), growth: whole },
      ...blockFigures('cold opening', cold.map(({ articlesBlock }) => articlesBlock)),
      { name: 'stats of all files', unit: 'ms', samples: stats.samples },
      { name: 'warm opening, articles from the cache', unit: 'ms', samples: warm.map(({ articles }) => articles), against: stats, goal: { number: 2, of: 'ratio', atMost: 2 }, growth: whole },
      { name: 'warm opening, with the evidence file', unit: 'ms', samples: warm.map(({ articles, evidence }) => articles + evidence), against: stats, goal: { number: 2, of: 'ratio', atMost: 2 }, growth: whole },
      ...blockFigures('warm opening', warm.map(({ articlesBlock }) => articlesBlock)),
      ...blockFigures('the evidence file read', warm.map(({ evidenceBlock }) => evidenceBlock)),
      ...blockFigures('entities, claims and citations listed', warm.map(({ listingBlock }) => listingBlock)),
      ...blockFigures('one actor more', warm.map(({ namesBlock }) => namesBlock)),
    ];
  },
};

/** For how long nothing else could be done: what the thread worked, with the steps that it was, and by the clock. */
function blockFigures(name: string, blocks: readonly Block[]): readonly Figure[] {
  const steps = [...new Set(blocks.map(({ step }) => step))].join('; ');
  return [
    { name: `${name}, longest block (${steps})`, unit: 'ms', samples: blocks.map(({ worked }) => worked), goal: { number: 3, of: 'median', atMost: 10 } },
    { name: `${name}, longest block by the clock`, unit: 'ms', samples: blocks.map(({ clock }) => clock) },
  ];
}

/** In processes of their own, as each opening is the first of its editor. */
function openTwice({ folder, root }: Setting): { readonly cold: Opening; readonly warm: Opening } {
  const cache = mkdtempSync(path.join(os.tmpdir(), 'dossier-cache-'));
  const open = (): Opening => JSON.parse(runCommand({
    name: 'opening the case', run: [process.execPath, path.join(root, 'out/bench/openOnce.js'), folder, root, path.join(cache, 'articles')],
  })) as Opening;
  try {
    const [cold, warm] = [open(), open()];
    if (cold.isWarm || !warm.isWarm) throw new Error('The case was to be opened once without a cache and once with one that holds.');
    return { cold, warm };
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
}
