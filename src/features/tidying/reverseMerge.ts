import { l10n } from 'vscode';
import type { EvidenceData } from '../../core/evidence/schema';
import { conflictRefusal } from '../../core/tidying/conflictRefusal';
import { reverseMergeChanges } from '../../core/tidying/entityMerge';
import { UserError } from '../../core/userError';
import { translated } from '../../host/diagnostics';
import { askPick } from '../../host/steps';
import type { RecordRow } from '../../workspace/asking/recordRow';
import type { OpenCase } from '../../workspace/openCase';
import type { Services } from '../../workspace/services';
import { entityAtHand } from './entityAtHand';

/** Takes a merge back: the old record stands for itself again, with what it had given. */
export async function reverseMerge({ cases, editing }: Services, row: RecordRow | undefined): Promise<void> {
  const title = l10n.t('Reverse merge');
  const found = await entityAtHand(cases, row, {
    title, placeholder: l10n.t('Which entity holds the merged one?'), takes: ({ key }, { index }) => (index.registry.entities.get(key)?.mergedIds.length ?? 0) > 0,
    none: l10n.t('Nothing was merged into it.'),
  });
  if (!found) return;
  const { openCase, entry } = found;
  openCase.evidenceToWrite().refuseUnwritable();
  const id = await askMerged(openCase, entry.key, title);
  if (id === undefined) return;
  await editing.apply(openCase, { evidence: (data, file) => {
    const changes = conflictRefusal(data, [entry.key]) ?? reverseMergeChanges(file, entry.key, id);
    if ('code' in changes) throw new UserError(translated(changes));
    return changes;
  } });
}

async function askMerged({ index }: OpenCase, holder: string, title: string): Promise<string | undefined> {
  const ids = index.registry.entities.get(holder)?.mergedIds ?? [];
  const items = ids.map((id) => ({ label: nameOf(index.evidence, holder, id), description: id, value: id }));
  const answer = await askPick({ title, placeholder: l10n.t('Which one stands for itself again?'), items });
  return typeof answer === 'object' ? answer.value : undefined;
}

function nameOf({ actors, events, entities }: EvidenceData, holder: string, id: string): string {
  const all = [actors, events, ...entities.values()];
  return all.map((records) => records.get(holder)?.mergedFrom?.get(id)?.name).find((name) => name !== undefined) ?? id;
}
