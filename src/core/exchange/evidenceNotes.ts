import { actorNamed } from '../evidence/actorNamed';
import { authorsOf, describeEvidence, describeSource, gradeOf } from '../evidence/describe';
import { markingOf } from '../evidence/markings';
import type { EvidenceData, EvidenceItem, Source } from '../evidence/schema';
import { inlineText } from './inlineText';
import { escapePlainText } from './plainTextEscapes';

/** The footnotes of a report: one per item of evidence, in the manner of ICD 206: what the source is, its grade in words, where in it, when, and the words quoted. */
export class EvidenceNotes {
  readonly #data: EvidenceData;
  readonly #cited = new Set<string>();

  constructor(data: EvidenceData) {
    this.#data = data;
  }

  /** The item in a line, with the mark of its footnote. */
  cite(id: string): string {
    const item = this.#data.evidence.get(id);
    if (!item) return `${escapePlainText(id)} (not in the case yet)`;
    this.#cited.add(id);
    return `${inlineText(describeEvidence(item, this.#data))}[^${id}]`;
  }

  /** The text of every footnote cited so far, in that order. */
  definitions(): readonly string[] {
    return [...this.#cited].map((id) => `[^${id}]: ${this.#note(id)}`);
  }

  #note(id: string): string {
    const item = this.#data.evidence.get(id);
    if (!item) return id;
    const source = this.#data.sources.get(item.source);
    return [
      source ? inlineText(describeSource(source, this.#data)) : `${inlineText(item.source)} (not in the case yet)`,
      source && publisherOf(source, this.#data),
      item.locator && inlineText(item.locator),
      gradeOf(item, this.#data) ?? 'Not graded',
      source?.retracted !== undefined && `**Retracted ${source.retracted}**`,
      ...quotationOf(item),
      collectedOf(item),
      source?.csl.URL !== undefined && inlineText(source.csl.URL),
      markingOf(item, this.#data),
      id,
    ].filter((part) => typeof part === 'string').map((part) => /[.!?”]$/u.test(part) ? part : `${part}.`).join(' ');
  }
}

function publisherOf(source: Source, data: EvidenceData): string | undefined {
  const name = source.publisher === undefined ? source.csl.publisher : actorNamed(data, source.publisher)?.name ?? source.publisher;
  return name === undefined || name === authorsOf(source, data) ? undefined : `Published by ${inlineText(name)}`;
}

function quotationOf({ quote }: EvidenceItem): readonly string[] {
  if (!quote) return [];
  const language = quote.language === undefined ? '' : ` (${inlineText(quote.language)})`;
  const translation = quote.translation === undefined ? [] : [`Translation: “${inlineText(quote.translation)}”`];
  return [`“${inlineText(quote.exact)}”${language}`, ...translation];
}

function collectedOf({ collected }: EvidenceItem): string | undefined {
  if (!collected || (collected.at ?? collected.by) === undefined) return undefined;
  return `Collected${collected.at === undefined ? '' : ` ${collected.at}`}${collected.by === undefined ? '' : ` by ${inlineText(collected.by)}`}`;
}
