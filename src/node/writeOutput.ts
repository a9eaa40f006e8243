import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ExportFile } from '../core/exchange/caseSnapshot';
import { explained } from './fileErrors';
import { linkTarget, replaceFile } from './replaceFile';

/** Writes one file whole or not at all; what is no ordinary file, such as a pipe, is written to as it is. Throws a UserError. */
export async function writeOutputFile(file: string, text: string): Promise<void> {
  await explained(file, async () => {
    const stats = statSync(file, { throwIfNoEntry: false });
    if (stats && !stats.isFile()) writeFileSync(file, text);
    else await replaceFile(await linkTarget(file), text);
  });
}

/** Writes files into a folder, all or none, beside what else is in it; the folder is made where it is missing. Throws a UserError. */
export async function writeOutputFolder(folder: string, files: readonly ExportFile[]): Promise<void> {
  await explained(folder, () => {
    const isNew = !existsSync(folder);
    if (isNew) mkdirSync(path.dirname(folder), { recursive: true });
    const stage = mkdtempSync(path.join(isNew ? path.dirname(folder) : folder, '.dossier-'));
    try {
      mkdirSync(path.join(stage, 'new'));
      for (const file of files) writeInto(path.join(stage, 'new', file.path), file.text);
      if (isNew) renameSync(path.join(stage, 'new'), folder);
      else moveAll(files, stage, folder);
    } finally {
      rmSync(stage, { recursive: true, force: true });
    }
    return Promise.resolve();
  });
}

function writeInto(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** What stood at a place is kept in the stage until all is done, and put back where something fails. */
function moveAll(files: readonly ExportFile[], stage: string, folder: string): void {
  const undo: (() => void)[] = [];
  try {
    for (const { path: name } of files) {
      const [target, kept] = [path.join(folder, name), path.join(stage, 'old', name)];
      mkdirSync(path.dirname(kept), { recursive: true });
      mkdirSync(path.dirname(target), { recursive: true });
      if (existsSync(target)) {
        renameSync(target, kept);
        undo.push(() => { renameSync(kept, target); });
      }
      renameSync(path.join(stage, 'new', name), target);
      undo.push(() => { rmSync(target); });
    }
  } catch (error) {
    for (const step of undo.reverse()) step();
    throw error;
  }
}
