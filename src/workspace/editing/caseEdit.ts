import type { Change } from '../../core/evidence/change';
import type { EvidenceFile } from '../../core/evidence/evidenceFile';
import type { EvidenceData } from '../../core/evidence/schema';
import type { DocumentEdits } from './documentEdits';

/** What one command changes, in articles and in the evidence file. */
export interface CaseEdit {
  readonly articles?: readonly DocumentEdits[];
  /** Made from what the file holds at the moment of writing, so that an id that somebody took meanwhile is seen. */
  readonly evidence?: (data: EvidenceData, file: EvidenceFile) => readonly Change[];
}
