import { l10n } from 'vscode';
import { isEdtf } from '../../core/evidence/edtf';

/** Why a text is no date, in one sentence; undefined for a date and for an empty text. */
export function refuseDate(text: string): string | undefined {
  return text === '' || isEdtf(text) ? undefined : l10n.t('Write a date like 2024-05-27, 2024-05, 2024-05~ (about) or 2023/2024.');
}
