import { transcriptOf } from '../../core/anchoring/transcriptOf';
import type { EvidenceData, EvidenceItem } from '../../core/evidence/schema';

/** What the menus of an item's row ask: whether its quotation can be looked for in its source. */
export function quotedContext({ quote, source: id }: EvidenceItem, { sources }: Pick<EvidenceData, 'sources'>): '' | '.quoted' {
  const source = sources.get(id);
  return quote && source && transcriptOf(source) !== undefined ? '.quoted' : '';
}
