import { l10n } from 'vscode';
import type { ReadingProgress } from '../openCase';
import { countText } from './countText';

/** How far these folders, none of which is read wholly, are read, for the view's message; empty when nothing is to be said yet. */
export function readingText(folders: readonly ReadingProgress[]): string {
  if (folders.length === 0) return '';
  const [done, total] = [sum(folders.map((folder) => folder.done)), sum(folders.map((folder) => folder.total))];
  const counts = [countText(done), countText(total)] as const;
  const states = new Set(folders.map(({ state }) => state));
  if (states.has('under way')) return done === 0 ? '' : l10n.t('{0} of {1} articles are read.', ...counts);
  if (states.has('failed')) return l10n.t('Not all articles could be read; “Dossier: Show log” says why, and “Dossier: Read all articles again” tries again.');
  return done === 0 ? l10n.t('Stopped before any article was read.') : l10n.t('Stopped after {0} of {1} articles.', ...counts);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
