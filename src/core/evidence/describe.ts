import { actorNamed } from './actorNamed';
import type { EvidenceItem, EvidenceData, Source } from './schema';
import { describeGrade, type Grade } from '../tradecraft/admiralty';

/** Who made a source, as it is cited: the authors, else the publisher's name. */
export function authorsOf(source: Source, data: EvidenceData): string | undefined {
  const names = (source.csl.author ?? []).map(({ family, given, literal }) => literal ?? [given, family].filter(Boolean).join(' '))
    .filter((name) => name !== '');
  if (names.length > 2) return `${names[0] ?? ''} and others`;
  if (names.length > 0) return names.join(' and ');
  const { publisher } = source;
  return publisher === undefined ? source.csl.publisher : actorNamed(data, publisher)?.name ?? publisher;
}

/** When a source appeared: `2024-05-28`, `2024-05~`, `2023/2024`, or its own words. */
export function dateOf({ csl: { issued } }: Source): string | undefined {
  const parts = issued?.['date-parts']?.map((part) => part.map((number, at) => String(number).padStart(at === 0 ? 4 : 2, '0')).join('-'));
  return issued?.raw ?? (parts && parts.length > 0 ? parts.join('/') : issued?.literal);
}

/** A source in one line: author, title, date. */
export function describeSource(source: Source, data: EvidenceData): string {
  return [authorsOf(source, data), source.csl.title, dateOf(source)].filter((part) => part !== undefined && part !== '').join(', ');
}

/** A source in a list: its title before those who wrote it and its date, as many have one author. */
export function listedSource(source: Source, data: EvidenceData): string {
  return [source.csl.title, authorsOf(source, data), dateOf(source)].filter((part) => part !== undefined && part !== '').join(', ');
}

/** An item of evidence in one line: its summary, or else its quotation, or its source. */
export function describeEvidence(item: EvidenceItem, data: EvidenceData): string {
  const words = item.summary ?? (item.quote && `“${item.quote.translation ?? item.quote.exact}”`);
  const source = data.sources.get(item.source);
  return words ?? (source ? describeSource(source, data) : item.source);
}

/** The reliability that counts for a source: its own, else its publisher's. */
export function reliabilityOf(source: Source, data: EvidenceData): Source['reliability'] {
  return source.reliability ?? actorNamed(data, source.publisher)?.reliability;
}

/** The grade of an item: how reliable its source is, and how credible the information. */
export function itemGrade({ source: id, credibility }: EvidenceItem, data: EvidenceData): Grade {
  const source = data.sources.get(id);
  const reliability = source && reliabilityOf(source, data);
  return { ...(reliability && { reliability }), ...(credibility && { credibility }) };
}

/** An item's grade in exact words, such as "C: fairly reliable, 3: possibly true"; undefined where nothing is graded. */
export function gradeOf(item: EvidenceItem, data: EvidenceData): string | undefined {
  return describeGrade(itemGrade(item, data)) || undefined;
}
