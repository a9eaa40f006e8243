import { l10n, workspace } from 'vscode';
import { UserError } from '../core/userError';
import type { RecordPath } from '../core/evidence/recordPath';
import type { OpenCase } from './openCase';
import { revealSpan } from './reveal';

/** Opens the evidence file, at a record if one is named; throws a UserError where there is neither. */
export async function openRecord({ evidence }: OpenCase, path?: RecordPath): Promise<void> {
  if (!evidence?.exists) throw new UserError(l10n.t('This case has no evidence file yet; it is made with the first actor, event or evidence that you add.'));
  const document = await workspace.openTextDocument(evidence.uri);
  const span = path ? evidence.file.locateKey(path) : { start: 0, end: 0 };
  if (!span) throw new UserError(l10n.t('The evidence file has no record {0}.', path?.at(-1) ?? ''));
  await revealSpan(document, span);
}
