import type { CaseIndex } from './caseIndex';
import type { LocatedMention } from './entries';

/** Where one stands: at a mention, by its index in the article's record. */
type Standpoint = Pick<LocatedMention, 'document' | 'index'>;

/** The mention next to another one of the same entities. */
export interface Neighbour {
  readonly mention: LocatedMention;
  /** Whether it lies beyond the last, or before the first, article or mention of the case. */
  readonly isRound: boolean;
}

/** The next mention (`direction` 1) or the one before (-1) of any of the keys, by document in code-unit order, then by place; the same one where there is no other. */
export function neighbourOf(index: CaseIndex, keys: readonly string[], from: Standpoint, direction: 1 | -1): Neighbour | undefined {
  const here = mentionsIn(index, keys, from.document);
  const beyond = ({ index: at }: LocatedMention): boolean => (at - from.index) * direction > 0;
  const inside = direction === 1 ? here.find(beyond) : here.findLast(beyond);
  if (inside) return { mention: inside, isRound: false };
  const documents = documentsOf(index, keys);
  const at = documents.indexOf(from.document);
  const next = at + direction;
  const isRound = next < 0 || next >= documents.length;
  const document = documents.at(isRound ? (direction === 1 ? 0 : -1) : next);
  const mention = document === undefined ? undefined : mentionsIn(index, keys, document).at(direction === 1 ? 0 : -1);
  return mention && { mention, isRound };
}

/** How many mentions there are of any of the keys: a tag that names two of them is one mention. */
export function mentionCountOf(index: CaseIndex, keys: readonly string[]): number {
  const [only = ''] = keys;
  if (keys.length < 2) return index.mentionCount(only);
  return documentsOf(index, keys).reduce((count, document) => count + mentionsIn(index, keys, document).length, 0);
}

function documentsOf(index: CaseIndex, keys: readonly string[]): readonly string[] {
  const documents = keys.flatMap((key) => index.articlesOf(key).map(({ document }) => document));
  return keys.length < 2 ? documents : [...new Set(documents)].sort();
}

function mentionsIn(index: CaseIndex, keys: readonly string[], document: string): readonly LocatedMention[] {
  const [only = ''] = keys;
  if (keys.length < 2) return index.mentionsIn(document, only);
  const all = new Map(keys.flatMap((key) => index.mentionsIn(document, key)).map((located) => [located.index, located]));
  return [...all.values()].sort((one, other) => one.index - other.index);
}
