import { l10n } from 'vscode';
import { describeEvidence, describeSource, gradeOf } from '../../core/evidence/describe';
import type { EvidenceData } from '../../core/evidence/schema';
import { fittingItems } from '../../host/fittingItems';
import { askPick, type PickItem } from '../../host/steps';

/** Asks for one of these items of evidence; undefined where the user stopped. */
export async function askEvidence(data: EvidenceData, ids: readonly string[], title: string): Promise<string | undefined> {
  const items = ids.map((id) => evidenceItem(data, id));
  const answer = await askPick({ title, placeholder: l10n.t('Which evidence?'), items: [], itemsFor: fittingItems(items) });
  return typeof answer === 'object' ? answer.value : undefined;
}

/** An item of evidence as a row of a box: what it says, its source and its grade. */
export function evidenceItem(data: EvidenceData, id: string): PickItem<string> {
  const item = data.evidence.get(id);
  if (!item) return { label: id, value: id };
  const source = data.sources.get(item.source);
  const detail = [source ? describeSource(source, data) : item.source, gradeOf(item, data)].filter((part) => part !== undefined).join(' · ');
  return { label: describeEvidence(item, data), description: id, detail, value: id };
}
