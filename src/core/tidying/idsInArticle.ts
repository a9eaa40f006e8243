import { idsInFrontMatter } from '../entities/idsInFrontMatter';
import { referencesOf } from '../entities/references';
import type { IdPlace, IdSort } from '../evidence/idPlace';
import { attributeSpans } from '../markup/attributeSpans';
import { readCitationKey } from '../markup/citations';
import type { Reading } from '../markup/readMarkup';
import { claimKind, type Citation, type Tag } from '../model';
import { attributeValue } from '../tagging/attributeBlock';

/** Every place of an article at which an id of the case is written: of entities and claims in its tags, of sources in its citations, and those of its front matter. */
export function idsInArticle(text: string, { tags, citations, frontMatter }: Pick<Reading, 'tags' | 'citations' | 'frontMatter'>): readonly IdPlace[] {
  return [
    ...frontMatter ? idsInFrontMatter(text, frontMatter) : [],
    ...tags.flatMap((tag) => tag.kind === undefined ? [] : idsInTag(text, tag, tag.kind === claimKind ? 'claim' : 'entity')),
    ...citations.flatMap((citation) => keysInCitation(text, citation)),
  ];
}

/** The id that is written at an offset. */
export function idAt(places: readonly IdPlace[], offset: number): IdPlace | undefined {
  return places.find(({ span }) => span.start <= offset && offset <= span.end);
}

function idsInTag(text: string, tag: Tag, sort: IdSort): IdPlace[] {
  return [...referencesIn(text, tag, sort), ...sort === 'claim' && tag.id !== undefined ? ownId(text, tag) : []];
}

function referencesIn(text: string, tag: Tag, sort: IdSort): IdPlace[] {
  const { refs, refSpans } = referencesOf(text, tag);
  return refs.flatMap((id, at) => {
    const span = refSpans[at];
    if (span && text.slice(span.start, span.end).normalize('NFC') === id) return [{ sort, id, span, written: (to: string) => to }];
    // Written with escapes: the attribute is written anew.
    const pair = attributeSpans(text, tag).findLast(({ kind, key }) => kind === 'pair' && key === 'ref');
    return pair ? [{ sort, id, span: pair, written: (to: string) => `ref=${attributeValue(refs.map((ref) => ref === id ? to : ref).join(' '))}` }] : [];
  });
}

function ownId(text: string, tag: Tag): IdPlace[] {
  const item = attributeSpans(text, tag).findLast(({ kind }) => kind === 'id');
  return item ? [{ sort: 'claim', id: item.value.normalize('NFC'), span: item, written: (to) => `#${to}` }] : [];
}

function keysInCitation(text: string, { start, end, keys }: Citation): IdPlace[] {
  const places: IdPlace[] = [];
  for (let at = text.indexOf('@', start); at >= 0 && at < end; at = text.indexOf('@', at + 1)) {
    const found = readCitationKey(text, at, end);
    if (found && keys.includes(found.key)) places.push({ sort: 'source', id: found.key, span: { start: at, end: found.end }, written: (to) => `@${to}` });
  }
  return places;
}
