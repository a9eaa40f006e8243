import type { EvidenceFile } from '../evidence/evidenceFile';
import type { CaseIndex } from '../index/caseIndex';
import { placesInFile } from './subjectsInFile';
import { inEvidence, wordsOf, type AnyPlace, type ArticlePlace } from './place';
import type { Subject } from './subject';

/** Every place that speaks of a subject: in articles, by document and place, then in the evidence file; its record only if it is wanted. */
export function referencesOf(index: CaseIndex, file: EvidenceFile | undefined, subject: Subject, withRecord: boolean): readonly AnyPlace[] {
  const inFile = file ? placesInFile(index, file, subject, withRecord).map(inEvidence) : [];
  return [...placesInArticles(index, subject), ...inFile];
}

/** Every passage of an article that speaks of a subject. */
export function placesInArticles(index: CaseIndex, subject: Subject): readonly ArticlePlace[] {
  switch (subject.what) {
    case 'entities': return mentionsOf(index, subject.keys);
    case 'claim': return claimTags(index, subject.id);
    case 'source': return citations(index, subject.id);
    case 'evidence': case 'question': return [];
  }
}

/** A tag that names several of them is one place. */
function mentionsOf(index: CaseIndex, keys: readonly string[]): readonly ArticlePlace[] {
  const places = keys.flatMap((key) => index.mentionsOf(key)).map(({ document, mention }) => wordsOf(document, mention));
  if (keys.length < 2) return places;
  return [...new Map(places.map((place) => [`${place.start} ${place.document}`, place])).values()].sort(byPlace);
}

function byPlace(one: ArticlePlace, other: ArticlePlace): number {
  if (one.document !== other.document) return one.document < other.document ? -1 : 1;
  return one.start - other.start;
}

/** Where the claim is made, and where it is cited again. */
function claimTags(index: CaseIndex, id: string): readonly ArticlePlace[] {
  return index.documents().flatMap((document) => index.claimTagsIn(document).filter((tag) => tag.id === id || tag.refs.includes(id))
    .map((tag) => wordsOf(document, tag, tag.form)));
}

function citations(index: CaseIndex, id: string): readonly ArticlePlace[] {
  return index.documentsCiting(id).flatMap(({ document }) => (index.recordOnce(document)?.citations ?? []).filter(({ keys }) => keys.includes(id))
    .map(({ start, end, line, column }) => ({ document, start, end, line, column })));
}
