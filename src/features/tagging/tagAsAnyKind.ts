import { l10n } from 'vscode';
import { claimKind } from '../../core/model';
import { askPick } from '../../host/steps';
import { activeArticle } from '../../workspace/activeArticle';
import { kindLabel } from '../../workspace/kindLabels';
import type { Services } from '../../workspace/services';
import { tagClaim } from './tagClaim';
import { tagEntity } from './tagEntity';

/** Asks for the kind, and tags as that. */
export async function tagAsAnyKind(services: Services): Promise<void> {
  const { openCase } = activeArticle(services.cases);
  const items = [...openCase.kinds].map((kind) => {
    const { one, icon } = kindLabel(openCase, kind);
    return { label: `$(${icon}) ${one}`, value: kind };
  });
  const answer = await askPick({ title: l10n.t('Tag as'), placeholder: l10n.t('Choose the kind'), items });
  if (typeof answer !== 'object') return;
  await (answer.value === claimKind ? tagClaim(services) : tagEntity(services, answer.value));
}
