import { l10n, window } from 'vscode';
import { rankEntities } from '../../core/index/rankEntities';
import type { EntityEntry } from '../../core/index/entries';
import { conflictRefusal } from '../../core/tidying/conflictRefusal';
import { mergeChanges } from '../../core/tidying/entityMerge';
import { UserError } from '../../core/userError';
import { translated } from '../../host/diagnostics';
import { fittingItems } from '../../host/fittingItems';
import { askPick } from '../../host/steps';
import type { RecordRow } from '../../workspace/asking/recordRow';
import type { OpenCase } from '../../workspace/openCase';
import type { Services } from '../../workspace/services';
import { entityAtHand, entityItem, isRegistered } from './entityAtHand';

/** Merges an entity with another one of its kind into the one that the user says stays; ids and names of the other go on leading to it. `otherId` names the other where that is known. */
export async function mergeEntities({ cases, editing }: Services, row: RecordRow | undefined, otherId?: string): Promise<void> {
  const title = l10n.t('Merge entities');
  const found = await entityAtHand(cases, row, {
    title, placeholder: l10n.t('Which entity is to be merged with another?'), takes: isRegistered,
    none: l10n.t('Only entities of the case can be merged; a name that is not in it yet can be added as an alias.'),
  });
  if (!found) return;
  const { openCase, entry } = found;
  openCase.evidenceToWrite().refuseUnwritable();
  const other = otherId === undefined ? await askOther(openCase, entry) : openCase.index.entity(otherId);
  const stays = other && await askWhoStays(openCase, entry, other);
  if (!stays) return;
  const goes = stays === entry ? other : entry;
  await editing.apply(openCase, { evidence: (data, file) => {
    const refusal = conflictRefusal(data, [goes.key, stays.key]);
    if (refusal) throw new UserError(translated(refusal));
    return mergeChanges(file, stays.key, [goes.key]);
  } });
  void window.showInformationMessage(l10n.t('“{0}” is now “{1}”, and its id and names lead there. “Reverse merge…” takes it back.', goes.name, stays.name));
}

/** Those that are called alike first. */
async function askOther(openCase: OpenCase, { key, kind, name }: EntityEntry): Promise<EntityEntry | undefined> {
  const others = rankEntities(openCase.index, { kind, document: '', name }).flatMap(({ entity }) => entity.id === key ? [] : openCase.index.entity(entity.id) ?? []);
  if (others.length === 0) throw new UserError(l10n.t('There is no other entity of this kind; change the kind of the other one first.'));
  const items = others.map((entry) => entityItem(openCase, entry));
  const answer = await askPick({ title: l10n.t('Merge “{0}”', name), placeholder: l10n.t('With which one?'), items: [], itemsFor: fittingItems(items) });
  return typeof answer === 'object' ? answer.value : undefined;
}

/** The one that is mentioned more is proposed. */
async function askWhoStays(openCase: OpenCase, one: EntityEntry, other: EntityEntry): Promise<EntityEntry | undefined> {
  const entries = [one, other].sort((left, right) => right.mentions - left.mentions);
  const answer = await askPick({
    title: l10n.t('Merge “{0}” and “{1}”', one.name, other.name), placeholder: l10n.t('Which one stays? The name of the other becomes an alias'),
    items: entries.map((entry) => entityItem(openCase, entry)),
  });
  return typeof answer === 'object' ? answer.value : undefined;
}
