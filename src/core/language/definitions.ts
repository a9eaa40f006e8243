import type { EvidenceFile } from '../evidence/evidenceFile';
import { entityPath, type RecordPath } from '../evidence/recordPath';
import type { CaseIndex } from '../index/caseIndex';
import { inEvidence, wordsOf, type AnyPlace, type ArticlePlace } from './place';
import type { Subject, SubjectAt } from './subject';

/** Where one stands in an article. */
export interface Standpoint {
  readonly document: string;
  readonly offset: number;
}

/**
 * The records of a subject. A claim that is only cited where one stands leads to where it is made as well; so does the key of
 * its record, which has its words nowhere else.
 */
export function definitionsOf(index: CaseIndex, file: EvidenceFile | undefined, { subject, as }: SubjectAt, from?: Standpoint): readonly AnyPlace[] {
  const records = recordPaths(index, subject).flatMap((path) => file?.locateKey(path) ?? []).map(({ start, end }) => inEvidence({ start: start + 1, end: end - 1 }));
  if (subject.what !== 'claim' || (!from && as === 'name')) return records;
  const made = index.placesOfClaim(subject.id).map(({ document, tag }) => ({ place: wordsOf(document, tag, tag.form), tag }));
  const elsewhere = made.filter(({ place, tag }) => !from || place.document !== from.document || from.offset < tag.start || from.offset > tag.end).map(({ place }): ArticlePlace => place);
  return as === 'record' && elsewhere.length > 0 ? elsewhere : [...elsewhere, ...records];
}

function recordPaths({ evidence }: CaseIndex, subject: Subject): readonly RecordPath[] {
  switch (subject.what) {
    case 'entities': return subject.keys.map((key) => entityPath(evidence, key)).filter((path) => path !== undefined);
    case 'claim': return [['claims', subject.id]];
    case 'source': return [['sources', subject.id]];
    case 'evidence': return [['evidence', subject.id]];
    case 'question': return [['questions', subject.id]];
  }
}
