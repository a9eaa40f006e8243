import { l10n } from 'vscode';
import { UserError } from '../../core/userError';
import { askPick } from '../../host/steps';
import { findActiveArticle } from '../activeArticle';
import type { Cases } from '../cases';
import type { OpenCase } from '../openCase';

/** The case of the active article, else the only one, else one that the user chooses; undefined where the user stopped. */
export async function askCase(cases: Cases, title: string): Promise<OpenCase | undefined> {
  const active = findActiveArticle(cases)?.openCase;
  const all = cases.all();
  const [only] = all;
  if (!only) throw new UserError(l10n.t('There is no case yet. Open the folder of your case first.'));
  if (active || all.length === 1) return active ?? only;
  const items = all.map((openCase) => ({ label: openCase.name, value: openCase }));
  const answer = await askPick({ title, placeholder: l10n.t('Which case?'), items });
  return typeof answer === 'object' ? answer.value : undefined;
}
