import { describeEvidence, describeSource } from '../evidence/describe';
import { leaningOn, type Leaning, type RecordName } from '../evidence/leaning';
import type { Citation } from '../model';
import type { ClaimTag, Place } from '../entities/articleRecord';
import type { CaseIndex } from './caseIndex';

/** What leans on a record, and what of it stands where. */
export interface LeaningRow {
  /** A claim may be made in one article and cited again in others; a source is cited by its key. */
  readonly what: 'source' | 'evidence' | 'claim' | 'citation of the claim' | 'citation of the source';
  readonly id: string;
  /** In words for people. */
  readonly text: string;
  readonly leaning: Leaning | undefined;
  /** Undefined for what stands in the evidence file alone. */
  readonly place: LeaningPlace | undefined;
}

/** A passage of an article. */
export interface LeaningPlace extends Place {
  readonly document: string;
  /** Offsets in the text as it was read. */
  readonly start: number;
  readonly end: number;
}

/** Everything that leans on a record: sources, items and claims, the nearest first, each followed by its passages over all articles. */
export function leaningRows(index: CaseIndex, record: RecordName): readonly LeaningRow[] {
  const leaning = leaningOn(index.evidence, [record]);
  const all: readonly (RecordName & { readonly leaning?: Leaning })[] = [record, ...leaning.map((each) => ({ ...each, leaning: each }))];
  const cited = citingTags(index, new Set(all.filter(({ section }) => section === 'claims').map(({ id }) => id)));
  return all.flatMap(({ section, id, leaning: each }) => {
    switch (section) {
      case 'sources': return [...each ? [recordRow('source', id, each, index)] : [], ...sourceCitations(index, id, each)];
      case 'evidence': return each ? [recordRow('evidence', id, each, index)] : [];
      case 'claims': return [...each ? claimRows(index, id, each) : [], ...(cited.get(id) ?? []).map(({ document, tag }) => passage('citation of the claim', id, each, document, tag))];
    }
  });
}

function recordRow(what: 'source' | 'evidence', id: string, leaning: Leaning, { evidence }: CaseIndex): LeaningRow {
  const source = evidence.sources.get(id);
  const item = evidence.evidence.get(id);
  const text = what === 'source' ? source && describeSource(source, evidence) : item && describeEvidence(item, evidence);
  return { what, id, text: text === undefined || text === '' ? id : text, leaning, place: undefined };
}

function claimRows(index: CaseIndex, id: string, leaning: Leaning): readonly LeaningRow[] {
  const places = index.placesOfClaim(id);
  if (places.length > 0) return places.map(({ document, tag }) => passage('claim', id, leaning, document, tag));
  return [{ what: 'claim', id, text: index.claim(id)?.text ?? id, leaning, place: undefined }];
}

function passage(what: LeaningRow['what'], id: string, leaning: Leaning | undefined, document: string, tag: ClaimTag): LeaningRow {
  const { text, line, column, contentStart, contentEnd } = tag;
  return { what, id, text, leaning, place: { document, line, column, start: contentStart, end: contentEnd } };
}

function sourceCitations(index: CaseIndex, id: string, leaning: Leaning | undefined): readonly LeaningRow[] {
  return index.documentsCiting(id).flatMap(({ document }) => citationsIn(index, document, id).map(({ line, column, start, end }): LeaningRow => ({
    what: 'citation of the source', id, text: `@${id}`, leaning, place: { document, line, column, start, end },
  })));
}

function citationsIn(index: CaseIndex, document: string, id: string): readonly (Citation & Place)[] {
  return (index.recordOnce(document)?.citations ?? []).filter(({ keys }) => keys.includes(id));
}

/** By id, the tags that cite one of the claims again. */
function citingTags(index: CaseIndex, ids: ReadonlySet<string>): ReadonlyMap<string, readonly { readonly document: string; readonly tag: ClaimTag }[]> {
  const citing = new Map<string, { document: string; tag: ClaimTag }[]>();
  if (ids.size === 0) return citing;
  for (const document of index.documents()) {
    for (const tag of index.claimTagsIn(document)) {
      for (const id of tag.refs.filter((ref) => ids.has(ref))) {
        const tags = citing.get(id);
        if (tags) tags.push({ document, tag });
        else citing.set(id, [{ document, tag }]);
      }
    }
  }
  return citing;
}
