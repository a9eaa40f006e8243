import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { editEvidence } from '../../src/core/evidence/editEvidence';
import type { readEvidence } from '../../src/core/evidence/readEvidence';
import type { CaseIndex } from '../../src/core/index/caseIndex';
import { nameChanges, renameTexts, tagsNamed } from '../../src/core/tidying/renameName';

/** The editor's command reads as many files at once. */
const atOnce = 32;

/** What a rename came to. */
export interface Renamed {
  readonly milliseconds: number;
  readonly tags: number;
  readonly files: number;
}

/** The entity that is mentioned about so often. */
export function entityMentioned(index: CaseIndex, times: number): { readonly key: string; readonly name: string } {
  const distance = (key: string) => Math.abs(index.mentionCount(key) - times);
  const [entity] = [...index.registry.entities.values()].sort((one, other) => distance(one.id) - distance(other.id));
  if (!entity) throw new Error('The case has no entities.');
  return { key: entity.id, name: entity.name };
}

/** Renames an entity as F2 does, to the edits of its record and of all tags that say its name; nothing is written. */
export async function renameOnce(folder: string, index: CaseIndex, evidence: ReturnType<typeof readEvidence>, entity: { readonly key: string; readonly name: string }): Promise<Renamed> {
  const start = performance.now();
  const renaming = { ...entity, to: 'Another Name' };
  const named = tagsNamed(index, renaming);
  let tags = editEvidence(evidence, nameChanges(index, renaming)).length > 0 ? 0 : NaN;
  for (let at = 0; at < named.length; at += atOnce) {
    const some = named.slice(at, at + atOnce);
    const texts = await Promise.all(some.map(({ document }) => readFile(path.join(folder, document), 'utf8')));
    some.forEach((own, each) => { tags += renameTexts(texts[each] ?? '', index.registry.kinds, own, renaming)?.length ?? 0; });
  }
  return { milliseconds: performance.now() - start, tags, files: named.length };
}
