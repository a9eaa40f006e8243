import { existsSync } from 'node:fs';
import path from 'node:path';
import { writeCase } from './writeCase';
import { writeLargeCase } from './writeLargeCase';

/** The folders of a case of one size. */
export interface CaseFolders {
  readonly folder: string;
  readonly linked: string;
}

/** Where the case of a size lies below `cases`; it is written unless it lies there already. */
export function caseOf(cases: string, articles: number): CaseFolders {
  const [folder, linked] = [path.join(cases, String(articles), 'case'), path.join(cases, String(articles), 'linked')];
  makeOnce(folder, () => { writeCase(folder, articles, 'tags'); });
  makeOnce(linked, () => { writeCase(linked, articles, 'links'); });
  return { folder, linked };
}

/** Where the case with the large evidence file lies; it is written unless it lies there already. */
export function largeCaseOf(cases: string): string {
  const folder = path.join(cases, 'large');
  makeOnce(folder, () => { writeLargeCase(folder); });
  return folder;
}

function makeOnce(folder: string, make: () => void): void {
  if (!existsSync(folder)) make();
}
