import type { EvidenceFile } from '../evidence/evidenceFile';
import { idInEvidenceAt, idsInEvidence, recordIdsIn, type EvidenceId } from '../evidence/idsInEvidence';
import type { CaseIndex } from '../index/caseIndex';
import type { Span } from '../model';
import { keysOfReference } from './entityKeys';
import { sameSubject, type Subject, type SubjectAt } from './subject';

/** What an id at an offset of the evidence file names; undefined where none stands. */
export function subjectInFile(index: CaseIndex, file: EvidenceFile, offset: number): SubjectAt | undefined {
  const found = idInEvidenceAt(file, offset);
  return found && subjectAtPlace(index, found);
}

/** Where the evidence file speaks of a subject, in the order of the text; the record itself only if it is wanted. */
export function placesInFile(index: CaseIndex, file: EvidenceFile, subject: Subject, withRecord: boolean): readonly Span[] {
  return idsInEvidence(file).filter((place) => (withRecord || !place.isRecord) && sameSubject(named(index, place), subject)).map(({ span }) => span);
}

/** The records of the whole file, in the order of the text, each at its key. */
export function recordsIn(index: CaseIndex, file: EvidenceFile): readonly SubjectAt[] {
  return recordIdsIn(file).map((place) => subjectAtPlace(index, place));
}

function subjectAtPlace(index: CaseIndex, place: EvidenceId): SubjectAt {
  return { ...place.span, subject: named(index, place), as: place.isRecord ? 'record' : 'name' };
}

function named(index: CaseIndex, { sort, id }: EvidenceId): Subject {
  return sort === 'entity' ? { what: 'entities', keys: keysOfReference(index, id) } : { what: sort, id };
}
