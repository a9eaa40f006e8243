import type { Mention } from '../entities/articleRecord';
import { normaliseName } from '../entities/normaliseName';
import type { CaseIndex } from '../index/caseIndex';
import type { TagChange } from './changeTags';
import { isAmbiguous, nameRefusal } from './nameRefusal';
import { decline, type TidyingRefusal } from './problems';

/** An entity of which some mentions go to a new one of its kind. */
export interface EntitySplit {
  readonly id: string;
  readonly newId: string;
  readonly newName: string;
}

/** Why the new entity cannot have this name; undefined where it can. */
export function refusalToSplit(index: CaseIndex, { id, newName }: Pick<EntitySplit, 'id' | 'newName'>): TidyingRefusal | undefined {
  const { kind = '', name = id } = index.registry.entities.get(id) ?? {};
  const refusal = nameRefusal(index, { kind, name: newName, id });
  if (refusal) return refusal;
  const isShort = index.registry.shortlyNamed(kind, normaliseName(newName)).includes(id);
  return isShort && isAmbiguous(index, kind, normaliseName(newName)) ? decline('short-name-taken', { name: newName, holder: name, id }) : undefined;
}

/** A mention that the user ticked, as it stood then. */
export interface TickedMention extends Pick<Mention, 'start' | 'text'> {
  readonly document: string;
  /** Its index in the article's record. */
  readonly index: number;
}

/** The articles of which tags change: those with a ticked mention, and all others of the entity where it keeps the new name as one of its own. */
export function documentsToSplit(index: CaseIndex, { id, newName }: Pick<EntitySplit, 'id' | 'newName'>, ticked: readonly TickedMention[]): readonly string[] {
  const { fullNames = [], shortNames = [] } = index.registry.entities.get(id) ?? {};
  const isShared = [...fullNames, ...shortNames].some((name) => normaliseName(name) === normaliseName(newName));
  return isShared ? index.documentsOf(id).map(({ document }) => document) : [...new Set(ticked.map(({ document }) => document))];
}

/** Whether the ticked mentions of an article stand where they stood when they were ticked. */
export function areAsTicked(index: CaseIndex, document: string, id: string, ticked: readonly TickedMention[]): boolean {
  const now = new Map(index.mentionsIn(document, id).map((each) => [each.index, each.mention]));
  return ticked.every((each) => each.document !== document || (now.get(each.index)?.start === each.start && now.get(each.index)?.text === each.text));
}

/**
 * What the tags of an article are to become, by their offsets: those that go (by their indexes in its record) say so with `ref`;
 * those that stay do where both entities have their text as a name.
 */
export function tagsToSplit(index: CaseIndex, document: string, { id, newId, newName }: EntitySplit, goes: ReadonlySet<number>): ReadonlyMap<number, TagChange> {
  const changes = new Map<number, TagChange>();
  for (const { index: at, mention } of index.mentionsIn(document, id)) {
    const isShared = mention.refs.length === 0 && normaliseName(mention.text) === normaliseName(newName);
    if (goes.has(at)) changes.set(mention.start, { attributes: new Map([['ref', refsWith(index, mention, id, newId)]]) });
    else if (isShared) changes.set(mention.start, { attributes: new Map([['ref', id]]) });
  }
  return changes;
}

/** The tag's references with the new entity in the place of the old one, by whichever id that is named. */
function refsWith({ registry }: CaseIndex, { refs }: Mention, id: string, newId: string): string {
  const now = refs.map((ref) => registry.holderOf(ref) === id ? newId : ref);
  return now.length === 0 ? newId : [...new Set(now)].join(' ');
}
