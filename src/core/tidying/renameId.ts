import type { IdPlace, IdSort } from '../evidence/idPlace';
import { isDrawnId, isEntityId, isSourceId, type DrawnPrefix } from '../evidence/ids';
import type { evidenceProblems } from '../evidence/problems';
import type { CaseIndex } from '../index/caseIndex';
import { readMarkup, type Reading } from '../markup/readMarkup';
import type { TextEdit } from '../model';
import { applyEdits } from '../applyEdits';
import { plainExchange, type Place } from './exchange';
import { documentsNaming } from './documentsNaming';
import { idsInArticle } from './idsInArticle';
import { decline, type TidyingRefusal } from './problems';
import { renamingEdits, type IdRenaming } from './renamingEdits';

const drawn: Readonly<Partial<Record<IdSort, DrawnPrefix>>> = { claim: 'c', evidence: 'e', question: 'q' };
const malformed: Readonly<Record<IdSort, keyof typeof evidenceProblems>> = {
  entity: 'bad-entity-id', source: 'bad-source-id', claim: 'bad-claim-id', evidence: 'bad-evidence-id', question: 'bad-question-id',
};

/** Why an id cannot be replaced by this one; undefined where it can. */
export function refusalToRenameId(index: CaseIndex, { sort, id, to }: IdRenaming): TidyingRefusal | undefined {
  if (!isWellFormed(sort, to)) return { code: malformed[sort], args: { value: to } };
  if (to === id) return undefined;
  const holder = holderOf(index, sort, to);
  if (holder !== undefined) return decline('id-taken', { id: to, holder });
  const [used] = documentsNaming(index, { sort, id: to });
  return used && decline('id-used', { id: to, document: used.document });
}

function isWellFormed(sort: IdSort, id: string): boolean {
  const prefix = drawn[sort];
  if (prefix) return isDrawnId(prefix, id);
  return sort === 'source' ? isSourceId(id) : isEntityId(id);
}

/** What bears the id already, in words. */
function holderOf({ registry, evidence }: CaseIndex, sort: IdSort, id: string): string | undefined {
  switch (sort) {
    case 'entity': return registry.entities.get(registry.holderOf(id) ?? '')?.name;
    case 'claim': return evidence.claims.has(id) ? id : undefined;
    case 'source': return evidence.sources.has(id) ? evidence.sources.get(id)?.csl.title ?? id : undefined;
    case 'evidence': return evidence.evidence.has(id) ? id : undefined;
    case 'question': return evidence.questions.get(id)?.text;
  }
}

/** The edits that write another id wherever an article has this one; undefined where they would change anything else of how it is read. `places` are those of all of them, where they are known. */
export function renameIdInArticle(text: string, kinds: ReadonlySet<string>, renaming: IdRenaming, places: readonly Place[] = []): readonly TextEdit[] | undefined {
  return (places.length > 0 ? plainExchange(text, places, renaming.to) : undefined) ?? checkedRenaming(text, kinds, renaming);
}

function checkedRenaming(text: string, kinds: ReadonlySet<string>, renaming: IdRenaming): readonly TextEdit[] | undefined {
  // Any text may be that of a source; a key is written in it as it is.
  if (renaming.sort === 'source' && !text.normalize('NFC').includes(renaming.id)) return [];
  const before = readMarkup(text, { kinds, all: true });
  const places = idsInArticle(text, before);
  const edits = renamingEdits(places, renaming);
  if (edits.length === 0) return edits;
  const edited = applyEdits(text, edits);
  const after = readMarkup(edited, { kinds, all: true });
  const isAsMeant = areSameIds(idsInArticle(edited, after), places.map((place) => isRenamed(place, renaming) ? { ...place, id: renaming.to } : place))
    && shapeOf(after, renaming) === shapeOf(before, renaming);
  return isAsMeant ? edits : undefined;
}

function isRenamed(place: IdPlace, { sort, id }: IdRenaming): boolean {
  return place.sort === sort && place.id === id;
}

function areSameIds(found: readonly IdPlace[], expected: readonly IdPlace[]): boolean {
  return found.length === expected.length && found.every(({ sort, id }, at) => expected[at]?.sort === sort && expected[at].id === id);
}

/** All of a reading but its ids; the text of a tag may hold the key of a source. */
function shapeOf({ tags, citations, problems }: Reading, { sort }: IdRenaming): string {
  const shapes = tags.map(({ form, kind, classes, attributes, text, parent }) => [
    form, kind, classes, sort === 'source' ? '' : text, parent, [...attributes].filter(([key]) => key !== 'ref'),
  ]);
  return JSON.stringify([shapes, citations.length, problems.map(({ code }) => code)]);
}
