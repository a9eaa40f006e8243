import { itemWords, sourceWords } from '../../core/evidence/evidenceWords';
import type { EvidenceData } from '../../core/evidence/schema';
import { TimeSlices } from '../timeSlices';

/** What holds some words: items by their own or their source's, sources by their own. */
export interface FoundEvidence {
  readonly items: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
}

type Searched = Pick<EvidenceData, 'actors' | 'sources' | 'evidence'>;

/** Finds evidence by its words, anew only when the evidence has changed. */
export class EvidenceSearch {
  #last: { readonly filter: string; readonly data: Searched; readonly found: Promise<FoundEvidence> } | undefined;

  find(filter: string, data: EvidenceData): Promise<FoundEvidence> {
    const { actors, sources, evidence } = data;
    const last = this.#last;
    if (last?.filter === filter && last.data.actors === actors && last.data.sources === sources && last.data.evidence === evidence) return last.found;
    const found = search(filter.toLowerCase(), data);
    this.#last = { filter, data: { actors, sources, evidence }, found };
    return found;
  }
}

async function search(words: string, data: EvidenceData): Promise<FoundEvidence> {
  const slices = new TimeSlices();
  const [items, sources] = [new Set<string>(), new Set<string>()];
  for (const [id, source] of data.sources) {
    if (sourceWords(id, source, data).includes(words)) sources.add(id);
    await slices.pause();
  }
  for (const [id, item] of data.evidence) {
    if (sources.has(item.source) || itemWords(id, item).includes(words)) items.add(id);
    await slices.pause();
  }
  return { items, sources };
}
