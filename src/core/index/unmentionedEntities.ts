import { normaliseName } from '../entities/normaliseName';
import type { RegisteredEntity } from '../entities/registeredEntities';
import { entityReferences } from '../evidence/entityReferences';
import { eachInParts, type Steps } from '../steps';
import type { CaseIndex } from './caseIndex';

/** Entities that no article mentions or may mean, no front matter settles a name for, and no record refers to. */
export function* unmentionedEntities(index: CaseIndex): Steps<readonly RegisteredEntity[]> {
  const { registry } = index;
  const used = new Set([...entityReferences(index.evidence).map(({ id }) => registry.holderOf(id)), ...maybeMeant(index)]);
  yield;
  const idle = [...registry.entities.values()].filter(({ id }) => !used.has(id) && index.mentionCount(id) === 0);
  if (idle.length === 0) return [];
  yield* eachInParts(index.documents(), (document) => { for (const id of index.namesIn(document).values()) used.add(registry.holderOf(id)); });
  return idle.filter(({ id }) => !used.has(id));
}

/** Those among whom an ambiguous name leaves the choice. */
function maybeMeant(index: CaseIndex): readonly string[] {
  const { registry } = index;
  return index.entities().filter(({ state }) => state === 'ambiguous').flatMap(({ kind, name: text }) => {
    const name = normaliseName(text);
    return [...registry.fullyNamed(kind, name), ...registry.shortlyNamed(kind, name)];
  });
}
