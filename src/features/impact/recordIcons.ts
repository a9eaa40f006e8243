import type { RecordName } from '../../core/evidence/leaning';

/** The product icon of each sort of record. */
export const recordIcons: Readonly<Record<RecordName['section'], string>> = { sources: 'book', evidence: 'law', claims: 'comment' };
