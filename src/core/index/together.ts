import { compareCodeUnits } from '../compareCodeUnits';
import type { IndexedArticle } from './articleTable';
import type { CaseIndex } from './caseIndex';
import { Counter, eachCount } from './counts';
import type { LocatedMention } from './entries';
import type { PackedArticle } from './packedArticle';
import { PackedMention } from './packedMention';

/** How near to each other mentions must stand to count as together. */
export type Nearness = 'sentence' | 'paragraph' | 'article';

/** A sentence, paragraph or article in which entities are mentioned together. */
export interface Passage {
  readonly document: string;
  /** The mentions of these entities there, by place; all in one passage. */
  readonly mentions: readonly LocatedMention[];
}

/** An entity that is mentioned together with another, and in how many passages. */
export interface Companion {
  readonly key: string;
  readonly passages: number;
}

/** The passages in which all of these keys are mentioned, by document in code-unit order, then by place. */
export function together(index: CaseIndex, keys: readonly string[], nearness: Nearness): readonly Passage[] {
  const [rarest] = [...keys].sort((one, other) => index.documentCount(one) - index.documentCount(other));
  if (rarest === undefined) return [];
  return index.articlesOf(rarest).flatMap((indexed) => sharedPassages(indexed, keys.map((key) => index.indexesOf(indexed, key)), nearness));
}

/** Those of one article. */
export function togetherIn(index: CaseIndex, document: string, keys: readonly string[], nearness: Nearness): readonly Passage[] {
  const indexed = index.article(document);
  return indexed ? sharedPassages(indexed, keys.map((key) => index.indexesOf(indexed, key)), nearness) : [];
}

/** Who is mentioned in the same passages as the key, the most frequent first, then in code-unit order. */
export function companionsOf(index: CaseIndex, key: string, nearness: Nearness): readonly Companion[] {
  const { mentions } = index;
  const [number, counter] = [mentions.numberOf(key), new Counter()];
  if (number !== undefined) for (const indexed of index.articlesOf(key)) countCompanions(index, indexed, number, nearness, counter);
  const companions: Companion[] = [];
  eachCount(counter.take(), (other, passages) => { companions.push({ key: mentions.keyOf(other), passages }); });
  return companions.sort((one, other) => other.passages - one.passages || compareCodeUnits(one.key, other.key));
}

/** The passages of the article where every list has a mention, with those of all lists. */
function sharedPassages({ document, article }: IndexedArticle, lists: readonly (readonly number[])[], nearness: Nearness): Passage[] {
  const byPassage = lists.map((mentions) => groupedBy(mentions, passageIn(article, nearness)));
  const [first, ...others] = byPassage;
  const shared = [...first?.keys() ?? []].filter((passage) => others.every((groups) => groups.has(passage)));
  return shared.map((passage) => {
    const mentions = new Set(byPassage.flatMap((groups) => groups.get(passage) ?? []));
    return [...mentions].sort((one, other) => one - other);
  }).sort(([one = 0], [other = 0]) => one - other)
    .map((mentions) => ({ document, mentions: mentions.map((at) => new PackedMention(document, at, article)) }));
}

/** Counts the other keys of each passage of the article that mentions the key: one as often as there are such passages with it. */
function countCompanions({ mentions }: CaseIndex, indexed: IndexedArticle, key: number, nearness: Nearness, counter: Counter): void {
  const passageOf = passageIn(indexed.article, nearness);
  const seen = new Map<number, Set<number>>();
  for (const at of mentions.indexesOf(indexed, mentions.keyOf(key))) seen.set(passageOf(at), new Set([key]));
  for (let at = 0; at < indexed.article.mentionCount; at++) {
    const keys = seen.get(passageOf(at));
    if (!keys) continue;
    mentions.eachKey(indexed, at, (other) => {
      if (keys.has(other)) return;
      keys.add(other);
      counter.add(other);
    });
  }
}

/** Gives the number of the passage in which a mention of the article stands. */
function passageIn(article: PackedArticle, nearness: Nearness): (mention: number) => number {
  switch (nearness) {
    case 'sentence': return (mention) => article.sentence(mention);
    case 'paragraph': return (mention) => article.paragraph(mention);
    case 'article': return () => 0;
  }
}

function groupedBy(mentions: readonly number[], passageOf: (mention: number) => number): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<number, number[]>();
  for (const mention of mentions) {
    const passage = passageOf(mention);
    const group = groups.get(passage);
    if (group) group.push(mention);
    else groups.set(passage, [mention]);
  }
  return groups;
}
