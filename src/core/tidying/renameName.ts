import type { Change } from '../evidence/change';
import { entityPath } from '../evidence/recordPath';
import type { Mention } from '../entities/articleRecord';
import { normaliseName } from '../entities/normaliseName';
import type { CaseIndex } from '../index/caseIndex';
import { unresolvedMeaning } from '../index/mentionKeys';
import { readMarkup, type Reading } from '../markup/readMarkup';
import type { Tag, TextEdit } from '../model';
import { claimKind } from '../model';
import { applyEdits } from '../applyEdits';
import { plainExchange, type Place } from './exchange';
import { endingKept, isNamed } from './nameEnding';
import { nameRefusal } from './nameRefusal';
import { decline, type TidyingRefusal } from './problems';

/** What the name of an entity of the case, or a name that is not in it yet, is to become. */
export interface NameRenaming {
  /** The key of the index. */
  readonly key: string;
  readonly name: string;
  readonly to: string;
}

/** Tags of an article whose text is the name: which of its mentions, and where their words stood when it was read. */
export interface NamedTags {
  readonly document: string;
  readonly mentions: ReadonlySet<number>;
  readonly places: readonly Place[];
}

/** Why the name cannot be changed so; undefined where it can. */
export function refusalToRenameName(index: CaseIndex, { key, to }: NameRenaming): TidyingRefusal | undefined {
  const entity = index.registry.entities.get(key);
  if (to === '') return decline('name-missing');
  return entity && nameRefusal(index, { kind: entity.kind, name: to, id: key });
}

/** What writes the name into the entity's record; the old one becomes an alias, so that tags without ref go on naming it. None for a name that is not in the case yet. */
export function nameChanges({ evidence, registry }: CaseIndex, { key, name, to }: NameRenaming): readonly Change[] {
  const path = entityPath(evidence, key);
  const entity = registry.entities.get(key);
  if (!path || !entity || name === to) return [];
  const [, ...aliases] = entity.fullNames;
  const others = aliases.filter((alias) => alias !== to && alias !== name);
  return [{ put: [...path, 'name'], value: to }, { put: [...path, 'aliases'], value: [...others, name] }];
}

/** The tags whose text is the name, and that would go on naming the same with the other. */
export function tagsNamed(index: CaseIndex, { key, name, to }: NameRenaming): readonly NamedTags[] {
  const isLoose = unresolvedMeaning(key) !== undefined;
  return index.articlesOf(key).flatMap((indexed) => {
    const settled = index.namesIn(indexed.document).get(normaliseName(to));
    const mentions = index.indexesOf(indexed, key).filter((at) => {
      const text = indexed.article.mentionText(at);
      return isLoose || isNamed(text, name) && (settled === undefined || settled === key || indexed.article.mention(at).refs.length > 0);
    });
    const places = mentions.map((at) => wordsOf(indexed.article.mention(at)));
    return mentions.length > 0 ? [{ document: indexed.document, mentions: new Set(mentions), places }] : [];
  });
}

function wordsOf({ contentStart, contentEnd, text }: Mention): Place {
  return { start: contentStart, end: contentEnd, words: text };
}

/**
 * The edits that write the other name into these tags of an article; those are left out whose text is marked up, or that
 * would be read otherwise. A name that is not in the case yet changes whole or not at all: undefined where it cannot.
 */
export function renameTexts(text: string, kinds: ReadonlySet<string>, { mentions, places }: Omit<NamedTags, 'document'>, renaming: NameRenaming): readonly TextEdit[] | undefined {
  const { key, name, to } = renaming;
  const isBare = places.every(({ start, end, words }) => text[start - 1] === '[' && text.startsWith(']{', end) && endingKept(words, name, to) === '');
  const edits = (isBare ? plainExchange(text, places, to) : undefined) ?? checkedTexts(text, kinds, mentions, renaming);
  return unresolvedMeaning(key) !== undefined && edits.length < mentions.size ? undefined : edits;
}

function checkedTexts(text: string, kinds: ReadonlySet<string>, mentions: ReadonlySet<number>, renaming: NameRenaming): readonly TextEdit[] {
  const { name, to } = renaming;
  const before = readMarkup(text, { kinds, all: true });
  const tags = before.tags.filter(({ kind }) => kind !== undefined && kind !== claimKind)
    .filter(({ contentStart, contentEnd, text: words }, at) => mentions.has(at) && text.slice(contentStart, contentEnd) === words);
  const written = [to, to.replace(/[\\`*_[\]<>@$^~|&]/gu, '\\$&')];
  for (const words of written) {
    const edits = tags.map((tag) => ({ start: tag.contentStart, end: tag.contentEnd, text: words + endingKept(tag.text, name, to) }));
    if (isAsMeant(before, readMarkup(applyEdits(text, edits), { kinds, all: true }), new Set(tags), renaming)) return edits;
  }
  return [];
}

function isAsMeant(before: Reading, after: Reading, renamed: ReadonlySet<Tag>, { name, to }: NameRenaming): boolean {
  return shapeOf(before) === shapeOf(after)
    && before.tags.every((tag, at) => !renamed.has(tag) || after.tags[at]?.text === to + endingKept(tag.text, name, to));
}

/** All of a reading but the texts of its tags. */
function shapeOf({ tags, citations, problems }: Reading): string {
  return JSON.stringify([
    tags.map(({ form, kind, id, classes, attributes, parent }) => [form, kind, id, classes, [...attributes], parent]),
    citations.map(({ keys }) => keys), problems.map(({ code }) => code),
  ]);
}
