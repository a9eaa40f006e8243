import type { NamedId } from '../evidence/idPlace';
import type { CaseIndex } from '../index/caseIndex';
import { keysOfReference } from '../language/entityKeys';
import type { Place } from './exchange';

/** An article in which an id is written. */
export interface NamingDocument {
  readonly document: string;
  /** Where the id stands, as the article was read; undefined where that must be looked for. */
  readonly places?: readonly Place[];
}

/** The articles in which an id is written, in code-unit order; the front matter of a source's text aside, which the index does not know. */
export function documentsNaming(index: CaseIndex, { sort, id }: NamedId): readonly NamingDocument[] {
  switch (sort) {
    case 'entity': return documentsMentioning(index, id);
    case 'claim': return index.documents().filter((document) => index.claimTagsIn(document).some((tag) => tag.id === id || tag.refs.includes(id))).map((document) => ({ document }));
    case 'source': return index.documentsCiting(id).map(({ document }) => ({ document }));
    case 'evidence': case 'question': return [];
  }
}

function documentsMentioning(index: CaseIndex, id: string): readonly NamingDocument[] {
  const places = new Map<string, Place[]>();
  for (const key of keysOfReference(index, id)) {
    for (const indexed of index.articlesOf(key)) {
      const found = index.indexesOf(indexed, key).map((at) => indexed.article.mention(at))
        .flatMap(({ refs, refSpans }) => refSpans.filter((_, at) => refs[at] === id)).map((span) => ({ ...span, words: id }));
      if (found.length > 0) places.set(indexed.document, [...places.get(indexed.document) ?? [], ...found]);
    }
  }
  const inHead = (document: string): boolean => [...index.namesIn(document).values()].includes(id);
  return index.documents().flatMap((document): NamingDocument[] => {
    if (inHead(document)) return [{ document }];
    const own = places.get(document);
    return own ? [{ document, places: own.sort((one, other) => one.start - other.start) }] : [];
  });
}
