import { normaliseName } from '../entities/normaliseName';
import type { RegisteredEntity } from '../entities/registeredEntities';
import type { CaseIndex } from './caseIndex';

/** How well an entity fits a text: it is its name, its short name, shares words with it, or none of these. */
export type Fit = 'exact' | 'short' | 'words' | 'none';

export interface RankedEntity {
  readonly entity: RegisteredEntity;
  readonly fit: Fit;
}

const fits: readonly Fit[] = ['exact', 'short', 'words', 'none'];

/** The entities of a kind, those that fit the text best first, then those of this article, then the most mentioned. */
export function rankEntities(index: CaseIndex, { kind, document, name }: { readonly kind: string; readonly document: string; readonly name: string }): readonly RankedEntity[] {
  const wanted = normaliseName(name);
  const here = new Map<string, number>();
  for (const [at] of (index.record(document)?.mentions ?? []).entries()) {
    const resolution = index.resolutionOf(document, at);
    if (resolution?.state === 'resolved') for (const id of resolution.ids) here.set(id, (here.get(id) ?? 0) + 1);
  }
  return [...index.registry.entities.values()]
    .filter((entity) => entity.kind === kind)
    .map((entity) => ({ entity, fit: fitOf(entity, wanted), uses: here.get(entity.id) ?? 0, mentions: index.mentionCount(entity.id) }))
    .sort((one, other) => fits.indexOf(one.fit) - fits.indexOf(other.fit) || other.uses - one.uses || other.mentions - one.mentions || (one.entity.name < other.entity.name ? -1 : 1));
}

function fitOf({ fullNames, shortNames }: RegisteredEntity, wanted: string): Fit {
  if (fullNames.some((name) => normaliseName(name) === wanted)) return 'exact';
  if (shortNames.some((name) => normaliseName(name) === wanted)) return 'short';
  const words = new Set(wanted.split(' '));
  return [...fullNames, ...shortNames].some((name) => normaliseName(name).split(' ').some((word) => words.has(word))) ? 'words' : 'none';
}
