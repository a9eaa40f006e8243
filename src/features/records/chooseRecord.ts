import { l10n } from 'vscode';
import { describeEvidence, describeSource } from '../../core/evidence/describe';
import { entityPath, linkTargetPath, type RecordPath } from '../../core/evidence/recordPath';
import type { EvidenceData } from '../../core/evidence/schema';
import type { ClaimEntry, EntityEntry } from '../../core/index/entries';
import { UserError } from '../../core/userError';
import { askPick, type PickItem } from '../../host/steps';
import { findActiveArticle } from '../../workspace/activeArticle';
import type { Cases } from '../../workspace/cases';
import { claimAt } from '../../workspace/claimAt';
import type { OpenCase } from '../../workspace/openCase';

/** What a row of the tree tells a command about its record. */
export interface RecordRow {
  readonly openCase: OpenCase;
  readonly entry?: EntityEntry | ClaimEntry;
  /** The target of a link. */
  readonly target?: string;
}

export interface ChosenRecord {
  readonly openCase: OpenCase;
  readonly path: RecordPath;
}

/** The record of the row, else the one under the cursor, else one that the user chooses. */
export async function chooseRecord(cases: Cases, row: RecordRow | undefined): Promise<ChosenRecord | undefined> {
  return (row && recordOfRow(row)) ?? recordAtCursor(cases) ?? await askRecord(cases);
}

function recordOfRow({ openCase, entry, target }: RecordRow): ChosenRecord | undefined {
  const path = target !== undefined ? linkTargetPath(target)
    : entry && 'key' in entry ? entry.id !== undefined && entityPath(openCase.index.evidence, entry.id)
    : entry?.record && ['claims', entry.id];
  return path ? { openCase, path } : undefined;
}

/** The innermost of entity and claim that the cursor is in, if it has a record. */
function recordAtCursor(cases: Cases): ChosenRecord | undefined {
  const article = findActiveArticle(cases);
  if (!article) return undefined;
  const { openCase, path, offset } = article;
  const resolution = openCase.index.keysAt(path, offset)?.resolution;
  const [entity] = resolution?.state === 'resolved' ? resolution.ids : [];
  const entityRecord = entity !== undefined ? entityPath(openCase.index.evidence, entity) : undefined;
  if (entityRecord) return { openCase, path: entityRecord };
  const claim = claimAt(article)?.id;
  return claim !== undefined && openCase.index.evidence.claims.has(claim) ? { openCase, path: ['claims', claim] } : undefined;
}

async function askRecord(cases: Cases): Promise<ChosenRecord | undefined> {
  const openCase = findActiveArticle(cases)?.openCase ?? cases.ofFolders()[0];
  const items = openCase ? recordItems(openCase.index.evidence) : [];
  if (!openCase || items.length === 0) throw new UserError(l10n.t('This case has no records yet. Tag an actor, or link a claim to evidence, and there will be one.'));
  const answer = await askPick({ title: l10n.t('Edit record'), placeholder: l10n.t('Which record?'), items });
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
