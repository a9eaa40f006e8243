import { actorNamed } from './actorNamed';
import { describeSource } from './describe';
import type { EvidenceData, EvidenceItem, Source } from './schema';

/** What an item of evidence is found by: its id, summary, quotation, translation and locator, in lower case. */
export function itemWords(id: string, { summary, quote, locator }: EvidenceItem): string {
  return joined(id, summary, quote?.exact, quote?.translation, locator);
}

/** What a source is found by: its id, author, title, date and publisher, in lower case. */
export function sourceWords(id: string, source: Source, data: EvidenceData): string {
  const { publisher } = source;
  return joined(id, describeSource(source, data), publisher === undefined ? source.csl.publisher : actorNamed(data, publisher)?.name ?? publisher);
}

function joined(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join('\n').toLowerCase();
}
