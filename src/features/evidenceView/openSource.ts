import { commands, env, l10n, Uri } from 'vscode';
import { webAddress } from '../../core/evidence/paths';
import type { Source } from '../../core/evidence/schema';
import { UserError } from '../../core/userError';
import { sourceOfRow, type RecordRow } from '../../workspace/asking/recordRow';

/** Opens the source of a row: its transcript, else its original, else its address in the browser, else an archived copy. */
export async function openSource(row: RecordRow | undefined): Promise<void> {
  if (!row) throw new UserError(l10n.t('Choose a source or an item of evidence in a view first.'));
  const { openCase } = row;
  const source = openCase.index.evidence.sources.get(sourceOfRow(row) ?? '');
  if (!source) throw new UserError(l10n.t('This source is not in the case yet.'));
  const file = source.text ?? source.file;
  if (file !== undefined) await commands.executeCommand('vscode.open', openCase.uriOf(file));
  else await env.openExternal(Uri.parse(addressOf(source)));
}

/** Only what a browser opens: an address may come from anywhere, and others start programs. */
function addressOf({ csl: { URL: address }, archive }: Source): string {
  const found = [address, archive].find((each) => each !== undefined && webAddress.test(each));
  if (found === undefined) throw new UserError(l10n.t('The case does not say where this source is; “Dossier: Edit record…” takes its file or its address.'));
  return found;
}
