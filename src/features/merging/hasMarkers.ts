import type { EvidenceFile } from '../../core/evidence/evidenceFile';

/** Whether git has left two versions of lines in an evidence file. */
export function hasMarkers({ status, problems }: EvidenceFile): boolean {
  return status === 'broken' && problems[0]?.code === 'conflict-markers';
}
