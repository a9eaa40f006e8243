import { l10n } from 'vscode';
import type { ClaimEntry } from '../../core/index/entries';
import { UserError } from '../../core/userError';
import { fittingItems } from '../../host/fittingItems';
import { askPick } from '../../host/steps';
import { askCase } from './askCase';
import { claimItems } from './claimItems';
import type { Cases } from '../cases';
import type { OpenCase } from '../openCase';

/** A claim of a case. */
export interface AskedClaim {
  readonly openCase: OpenCase;
  readonly entry: ClaimEntry;
}

/** Asks for one of the claims of a case; undefined where the user stopped. */
export async function askClaim(cases: Cases, title: string): Promise<AskedClaim | undefined> {
  const openCase = await askCase(cases, title);
  if (!openCase) return undefined;
  const items = await claimItems(openCase);
  if (items.length === 0) throw new UserError(l10n.t('This case has no claims yet. “Dossier: Tag as claim” makes one of the sentence at the cursor.'));
  const answer = await askPick({ title, placeholder: l10n.t('Which claim?'), items: [], itemsFor: fittingItems(items) });
  return typeof answer === 'object' ? { openCase, entry: answer.value } : undefined;
}
