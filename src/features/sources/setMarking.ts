import { l10n } from 'vscode';
import { isAbove, markingMeaning } from '../../core/evidence/markings';
import type { RecordPath } from '../../core/evidence/recordPath';
import type { EvidenceData } from '../../core/evidence/schema';
import { UserError } from '../../core/userError';
import { markings } from '../../core/tradecraft/claimTerms';
import { fittingItems } from '../../host/fittingItems';
import { askPick, type Answer, type PickItem } from '../../host/steps';
import { askCase } from '../../workspace/asking/askCase';
import { askChoice, type Choice } from '../../workspace/asking/askChoice';
import type { OpenCase } from '../../workspace/openCase';
import { evidenceItem } from '../../workspace/asking/askEvidence';
import { sourceItems } from '../../workspace/asking/sourceItems';
import { itemOfRow, type RecordRow } from '../../workspace/asking/recordRow';
import type { Services } from '../../workspace/services';

/** Says who may see a source, with all its items, or one item of evidence. */
export async function setMarking({ cases, editing }: Services, row: RecordRow | undefined): Promise<void> {
  const title = l10n.t('Set marking');
  const openCase = row?.openCase ?? await askCase(cases, title);
  if (!openCase) return;
  openCase.evidenceToWrite().refuseUnwritable();
  const record = recordOf(row) ?? await askRecord(openCase.index.evidence, title);
  const marking = record && await askMarking(openCase, record);
  if (!record || typeof marking !== 'object') return;
  const at = [...record, 'marking'];
  await editing.apply(openCase, { evidence: () => [marking.value ? { put: at, value: marking.value.value } : { remove: at }] });
}

function recordOf(row: RecordRow | undefined): RecordPath | undefined {
  const item = row && itemOfRow(row);
  if (item !== undefined) return ['evidence', item];
  return row?.source === undefined ? undefined : ['sources', row.source];
}

async function askRecord(data: EvidenceData, title: string): Promise<RecordPath | undefined> {
  const items: PickItem<RecordPath>[] = [
    ...sourceItems(data).map((item) => ({ ...item, value: ['sources', item.value] })),
    ...[...data.evidence.keys()].map((id) => ({ ...evidenceItem(data, id), value: ['evidence', id] })),
  ];
  if (items.length === 0) throw new UserError(l10n.t('This case has no sources and no evidence yet, so there is nothing to mark.'));
  const answer = await askPick<RecordPath>({ title, placeholder: l10n.t('Which source, with all its items, or which item of evidence?'), items: [], itemsFor: fittingItems(items) });
  return typeof answer === 'object' ? answer.value : undefined;
}

function askMarking({ index: { evidence: data } }: OpenCase, record: RecordPath): Promise<Answer<Choice | undefined>> {
  const [section, id = ''] = record;
  const item = section === 'evidence' ? data.evidence.get(id) : undefined;
  const now = (item ?? data.sources.get(id))?.marking;
  const source = item && data.sources.get(item.source)?.marking;
  return askChoice({
    title: l10n.t('Marking of {0}', id), placeholder: l10n.t('Who may see it?'), now, canRemove: now !== undefined,
    choices: markings.map((value) => ({
      value, wording: l10n.t(markingMeaning[value]),
      detail: source !== undefined && isAbove(source, value) ? l10n.t('Its source is marked {0}, which holds for the item too', source) : '',
    })),
  });
}
