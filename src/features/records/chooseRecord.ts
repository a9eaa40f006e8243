import { l10n } from 'vscode';
import { describeEvidence, describeSource } from '../../core/evidence/describe';
import { entityPath, type RecordPath } from '../../core/evidence/recordPath';
import type { EvidenceData } from '../../core/evidence/schema';
import { UserError } from '../../core/userError';
import { fittingItems } from '../../host/fittingItems';
import { askPick, type PickItem } from '../../host/steps';
import { findActiveArticle } from '../../workspace/activeArticle';
import { askCase } from '../../workspace/asking/askCase';
import type { RecordRow } from '../../workspace/asking/recordRow';
import type { Cases } from '../../workspace/cases';
import { claimAt } from '../../workspace/claimAt';
import type { OpenCase } from '../../workspace/openCase';

export interface ChosenRecord {
  readonly openCase: OpenCase;
  readonly path: RecordPath;
}

/** The record of the row, else the one under the cursor, else one that the user chooses. */
export async function chooseRecord(cases: Cases, row: RecordRow | undefined): Promise<ChosenRecord | undefined> {
  if (row) return recordOfRow(row);
  const here = recordsAtCursor(cases);
  const [only] = here;
  return here.length > 1 ? askAmong(here) : only ?? await askRecord(cases);
}

function recordOfRow({ openCase, entry, claim, target, source, item }: RecordRow): ChosenRecord | undefined {
  const path = claim !== undefined && target !== undefined ? ['claims', claim, 'links', target]
    : item !== undefined ? ['evidence', item]
    : source !== undefined ? ['sources', source]
    : entry && 'key' in entry ? entry.id !== undefined && entityPath(openCase.index.evidence, entry.id)
    : entry?.record && ['claims', entry.id];
  return path ? { openCase, path } : undefined;
}

/** The entities that the innermost tag at the cursor names, else the claim that the cursor is in, as far as they have records. */
function recordsAtCursor(cases: Cases): readonly ChosenRecord[] {
  const article = findActiveArticle(cases);
  if (!article) return [];
  const { openCase, path, offset } = article;
  const { evidence } = openCase.index;
  const resolution = openCase.index.keysAt(path, offset)?.resolution;
  const entities = (resolution?.state === 'resolved' ? resolution.ids : []).map((id) => entityPath(evidence, id));
  const claim = claimAt(article)?.id;
  const paths = entities.length > 0 ? entities : [claim !== undefined && evidence.claims.has(claim) ? ['claims', claim] : undefined];
  return paths.flatMap((found) => found ? [{ openCase, path: found }] : []);
}

/** A tag may name several events. */
async function askAmong(records: readonly ChosenRecord[]): Promise<ChosenRecord | undefined> {
  const items = records.map((value) => ({ label: value.path.at(-1) ?? '', value }));
  const answer = await askPick({ title: l10n.t('Edit record'), placeholder: l10n.t('This tag names several. Which record?'), items });
  return typeof answer === 'object' ? answer.value : undefined;
}

async function askRecord(cases: Cases): Promise<ChosenRecord | undefined> {
  const openCase = await askCase(cases, l10n.t('Edit record'));
  if (!openCase) return undefined;
  const items = recordItems(openCase.index.evidence);
  if (items.length === 0) throw new UserError(l10n.t('This case has no records yet. Tag an actor, or link a claim to evidence, and there will be one.'));
  const answer = await askPick({ title: l10n.t('Edit record'), placeholder: l10n.t('Which record?'), items: [], itemsFor: fittingItems(items) });
  return typeof answer === 'object' ? { openCase, path: answer.value } : undefined;
}

function recordItems(evidence: EvidenceData): PickItem<RecordPath>[] {
  const entities = [['actors', evidence.actors], ['events', evidence.events]] as const;
  return [
    ...entities.flatMap(([section, records]) => [...records].map(([id, { name }]) => ({ label: name, description: id, value: [section, id] }))),
    ...[...evidence.entities].flatMap(([kind, records]) => [...records].map(([id, { name }]) => ({ label: name, description: id, value: ['entities', kind, id] }))),
    ...[...evidence.sources].map(([id, source]) => ({ label: describeSource(source, evidence), description: id, value: ['sources', id] })),
    ...[...evidence.evidence].map(([id, item]) => ({ label: describeEvidence(item, evidence), description: id, value: ['evidence', id] })),
    ...[...evidence.claims].map(([id, { text, lastSeen }]) => ({ label: text ?? lastSeen?.text ?? id, description: id, value: ['claims', id] })),
    ...[...evidence.questions].map(([id, { text }]) => ({ label: text, description: id, value: ['questions', id] })),
  ];
}
