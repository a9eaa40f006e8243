import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Figure, Result } from './figure';
import type { Measure, Setting } from './measure';
import { measures } from './measures';

/** The argument before a measure's name, its setting and the file for its figures. */
export const takeArgument = 'take';

/** Takes a measure in a process of its own, so that none finds the heap and the compiled code of another; undefined where it fails, which that process explains. */
export function takeApart({ name, cases }: Measure, setting: Setting): readonly Result[] | undefined {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dossier-figures-'));
  try {
    const file = path.join(folder, 'figures.json');
    const args = ['--expose-gc', ...process.argv.slice(1, 2), takeArgument, name, JSON.stringify(setting), file];
    const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    if (status !== 0) return undefined;
    const figures = JSON.parse(readFileSync(file, 'utf8')) as readonly Figure[];
    return figures.map((figure) => ({ ...figure, measure: name, articles: cases === 'none' ? undefined : setting.articles }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What runs in that process. */
export async function take(name: string, setting: string, file: string): Promise<void> {
  const measure = measures.find((each) => each.name === name);
  if (!measure) throw new Error(`There is no measure ${name}.`);
  writeFileSync(file, JSON.stringify(await measure.run(JSON.parse(setting) as Setting)));
}
