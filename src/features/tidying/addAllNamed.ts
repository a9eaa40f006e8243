import { l10n } from 'vscode';
import { additions, namesNotInCase } from '../../core/tidying/namesNotInCase';
import { UserError } from '../../core/userError';
import { askChecks } from '../../host/steps';
import { activeArticle } from '../../workspace/activeArticle';
import { kindLabel } from '../../workspace/kindLabels';
import type { Services } from '../../workspace/services';
import { counted } from '../../workspace/tree/sharedRows';

/** Adds to the case what the article names and the case does not have yet, after a checklist. */
export async function addAllNamed({ cases, editing }: Services): Promise<void> {
  const { openCase, path } = activeArticle(cases);
  openCase.evidenceToWrite().refuseUnwritable();
  const entries = namesNotInCase(openCase.index, path);
  if (entries.length === 0) throw new UserError(l10n.t('All that this article names in tags is in the case already.'));
  const items = entries.map((entry) => ({
    label: `$(${kindLabel(openCase, entry.kind).icon}) ${entry.name}`, value: entry,
    description: [kindLabel(openCase, entry.kind).one, entry.id, counted(entry.mentions, 'mentions')].filter((part) => part !== undefined).join(' · '),
  }));
  const answer = await askChecks({
    title: l10n.t('Add all that this article names'), placeholder: l10n.t('Untick what is not to be added, then press Enter'), items, isTicked: () => true, stays: true,
  });
  if (typeof answer === 'object' && answer.value.length > 0) await editing.apply(openCase, { evidence: () => additions(openCase.index, answer.value) });
}
