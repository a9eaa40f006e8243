import { normaliseName } from '../entities/normaliseName';
import type { Change } from '../evidence/change';
import { entityPath } from '../evidence/recordPath';
import type { CaseIndex } from '../index/caseIndex';
import { withoutEnding } from './nameEnding';
import { nameRefusal } from './nameRefusal';
import type { TidyingRefusal } from './problems';

/** Why an entity cannot have this alias too: it is a name of another one of its kind. */
export function refusalToAddAlias(index: CaseIndex, id: string, alias: string): TidyingRefusal | undefined {
  return nameRefusal(index, { kind: index.registry.entities.get(id)?.kind ?? '', name: alias, id });
}

/** What the tag at an offset calls the one entity that it names by `ref`, without a possessive ending; undefined where it has no `ref`, or names several. */
export function aliasOfTag(index: CaseIndex, document: string, offset: number): { readonly id: string; readonly alias: string } | undefined {
  const found = index.keysAt(document, offset);
  const [id, ...others] = found?.resolution.state === 'resolved' ? found.resolution.ids : [];
  return found && found.mention.refs.length > 0 && id !== undefined && others.length === 0 ? { id, alias: withoutEnding(found.mention.text) } : undefined;
}

/** Gives an entity one more name, unless it has it already. */
export function aliasChanges({ evidence, registry }: CaseIndex, id: string, alias: string): readonly Change[] {
  const path = entityPath(evidence, id);
  const [, ...aliases] = registry.entities.get(id)?.fullNames ?? [];
  const isKnown = registry.entities.get(id)?.fullNames.some((name) => normaliseName(name) === normaliseName(alias)) !== false;
  return path && !isKnown ? [{ put: [...path, 'aliases'], value: [...aliases, alias] }] : [];
}
