import type { EvidenceData } from '../../evidence/schema';
import type { CslItem, ReadSource } from './readSources';

/** The sources of a case as a bibliography holds them, in the order of their file; with `cited`, only those. */
export function sourcesOf({ sources }: Pick<EvidenceData, 'sources'>, cited?: ReadonlySet<string>): readonly ReadSource[] {
  return [...sources].filter(([id]) => cited?.has(id) ?? true).map(([id, { csl }]) => ({ id, csl: csl as CslItem }));
}
