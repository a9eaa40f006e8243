import { l10n } from 'vscode';
import { UserError } from '../core/userError';
import type { OpenCase } from './openCase';

/** Throws a UserError while not all articles are known: what changes them all would miss some. */
export function refuseWhileReading({ reading }: OpenCase): void {
  if (reading === undefined) return;
  throw new UserError(reading.state === 'under way'
    ? l10n.t('The articles of this case are still being read; try again in a moment.')
    : l10n.t('Not all articles of this case are read, so this would miss some; read them first with “Dossier: Read all articles again”.'));
}
