import { l10n, QuickPickItemKind, ThemeIcon, type QuickPickItem } from 'vscode';
import { describeEvidence, describeSource } from '../../core/evidence/describe';
import { recordNamed, type RecordName } from '../../core/evidence/leaning';
import { UserError } from '../../core/userError';
import { askPick, type PickItem } from '../../host/steps';
import { findActiveArticle } from '../../workspace/activeArticle';
import { askCase } from '../../workspace/asking/askCase';
import { citedSourceAt } from '../../workspace/asking/citedSourceAt';
import type { RecordRow } from '../../workspace/asking/recordRow';
import type { Cases } from '../../workspace/cases';
import { claimAt } from '../../workspace/claimAt';
import { fittingItems } from '../../host/fittingItems';
import type { OpenCase } from '../../workspace/openCase';
import { recordIcons } from './recordIcons';

/** A record, and its case. */
export interface ChosenRecord {
  readonly openCase: OpenCase;
  readonly record: RecordName;
}

/** The record of the row, or one that the user chooses; what the cursor is in is proposed. */
export async function chooseRecord(cases: Cases, row: RecordRow | undefined): Promise<ChosenRecord | undefined> {
  if (row) return recordOfRow(row);
  const title = l10n.t('Show what leans on this');
  const openCase = await askCase(cases, title);
  if (!openCase) return undefined;
  const items = recordItems(openCase);
  if (items.length === 0) throw new UserError(l10n.t('This case has no sources, evidence or claims yet.'));
  const here = recordAtCursor(cases);
  const answer = await askPick<RecordName>({
    title, placeholder: l10n.t('On which source, evidence or claim?'), items: [], itemsFor: fittingItems(items),
    active: ({ section, id }) => section === here?.section && id === here.id,
  });
  return typeof answer === 'object' ? { openCase, record: answer.value } : undefined;
}

function recordOfRow({ openCase, source, item, target, entry }: RecordRow): ChosenRecord {
  const id = item ?? target ?? entry?.id;
  const record = source === undefined ? recordNamed(openCase.index.evidence, id ?? '') : { section: 'sources' as const, id: source };
  if (!record) throw new UserError(l10n.t('Nothing can lean on this yet: it has no record in the evidence file.'));
  return { openCase, record };
}

/** The source that is cited at the cursor, else the claim that the cursor is in. */
function recordAtCursor(cases: Cases): RecordName | undefined {
  const article = findActiveArticle(cases);
  if (!article) return undefined;
  const cited = citedSourceAt(article);
  const claim = claimAt(article)?.id;
  if (cited !== undefined) return { section: 'sources', id: cited };
  return claim === undefined ? undefined : { section: 'claims', id: claim };
}

function recordItems({ index }: OpenCase): readonly (PickItem<RecordName> | QuickPickItem)[] {
  const { evidence } = index;
  return [
    ...section(l10n.t('Sources'), 'sources', [...evidence.sources].map(([id, source]) => [id, describeSource(source, evidence)])),
    ...section(l10n.t('Evidence'), 'evidence', [...evidence.evidence].map(([id, item]) => [id, describeEvidence(item, evidence)])),
    ...section(l10n.t('Claims'), 'claims', [...evidence.claims.keys()].map((id) => [id, index.claim(id)?.text ?? ''])),
  ];
}

function section(label: string, name: RecordName['section'], records: readonly (readonly [id: string, text: string])[]): readonly (PickItem<RecordName> | QuickPickItem)[] {
  if (records.length === 0) return [];
  const iconPath = new ThemeIcon(recordIcons[name]);
  const items = records.map(([id, text]) => ({ label: text === '' ? id : text, description: id, iconPath, value: { section: name, id } }));
  return [{ label, kind: QuickPickItemKind.Separator }, ...items];
}
