import { l10n } from 'vscode';
import { claimKind } from '../../core/model';
import { askPick } from '../../host/steps';
import { registerCaseCommands } from '../../workspace/caseCommands';
import { activeArticle } from '../../workspace/activeArticle';
import { kindLabel } from '../../workspace/kindLabels';
import type { Services } from '../../workspace/services';
import { removeTag } from './removeTag';
import { tagAll } from './tagAll';
import { tagClaim } from './tagClaim';
import { tagEntity } from './tagEntity';
import type { Disposable } from '../../host/disposer';

/** Tags text as actors, events, other entities and claims, and takes tags away. */
export function registerTagging(services: Services): Disposable {
  return registerCaseCommands(services, {
    tagActor: () => tagEntity(services, 'actor'),
    tagEvent: () => tagEntity(services, 'event'),
    tagEntity: () => tagAsAnyKind(services),
    tagClaim: () => tagClaim(services),
    tagAll: () => tagAll(services),
    removeTag: () => removeTag(services),
  });
}

async function tagAsAnyKind(services: Services): Promise<void> {
  const { openCase } = activeArticle(services.cases);
  const items = [...openCase.kinds].map((kind) => {
    const { one, icon } = kindLabel(openCase, kind);
    return { label: `$(${icon}) ${one}`, value: kind };
  });
  const answer = await askPick({ title: l10n.t('Tag as'), placeholder: l10n.t('Choose the kind'), items });
  if (typeof answer !== 'object') return;
  await (answer.value === claimKind ? tagClaim(services) : tagEntity(services, answer.value));
}
