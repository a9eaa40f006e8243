import type { Change } from '../evidence/change';
import { danglingReferences } from '../evidence/danglingReferences';
import { editEvidence } from '../evidence/editEvidence';
import type { EvidenceFile } from '../evidence/evidenceFile';
import { exactJsonAt } from '../evidence/exactJson';
import { readEdited } from '../evidence/readEvidence';
import { entityPath, newEntityPath } from '../evidence/recordPath';
import type { CaseIndex } from '../index/caseIndex';
import { finish } from '../steps';
import type { TagChange } from './changeTags';
import { conflictRefusal } from './conflictRefusal';
import { nameRefusal } from './nameRefusal';
import { decline, type TidyingRefusal } from './problems';

/** An entity of the case, or a name that is not in it yet, by its key in the index, and the kind that it is to be of. */
export interface KindChange {
  readonly key: string;
  readonly to: string;
}

/** What moves the record of an entity to another kind, all of it; nothing for a name that has none. */
export function kindChanges(file: EvidenceFile, { key, to }: KindChange): readonly Change[] {
  const path = entityPath(file.data, key);
  const record = path && exactJsonAt(file.json, path);
  return path && record !== undefined ? [{ remove: path }, { put: newEntityPath(to, key), value: record }] : [];
}

/** Why the kind cannot be changed so: another entity of that kind has the name, or a record needs it to be what it is. */
export function refusalToChangeKind(index: CaseIndex, file: EvidenceFile, change: KindChange): TidyingRefusal | undefined {
  const { key, to } = change;
  const entity = index.registry.entities.get(key);
  if (!entity) return undefined;
  const refusal = [...entity.fullNames, ...entity.shortNames].map((name) => nameRefusal(index, { kind: to, name })).find((each) => each !== undefined && each.code !== 'name-missing');
  const open = refusal ?? conflictRefusal(file.data, [key]);
  if (open) return open;
  const before = new Set(finish(danglingReferences(file.data)).map(({ path }) => path.join('/')));
  const after = readEdited(file, editEvidence(file, kindChanges(file, change)));
  const broken = after.status === 'readable' ? finish(danglingReferences(after.data)).find(({ path, code }) => !before.has(path.join('/')) && code.startsWith('dangling')) : undefined;
  const moved = newEntityPath(to, key);
  if (!broken || moved.every((step, at) => step === broken.path[at])) return undefined;
  return decline('kind-needed', { id: String(broken.args['id']), role: String(broken.path.findLast((step) => typeof step === 'string')), holder: String(broken.path[1]), kind: entity.kind });
}

/** The tags of an article that name nothing but the entity, by their offsets, and what they are to become. */
export function tagsToChangeKind(index: CaseIndex, document: string, { key, to }: KindChange): ReadonlyMap<number, TagChange> {
  const alone = index.mentionsIn(document, key).map(({ mention }) => mention).filter(({ refs, kind }) => refs.length < 2 && kind !== to);
  return new Map(alone.map(({ start }) => [start, { kind: to }]));
}
