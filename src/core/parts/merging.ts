export { mergeEvidence } from '../evidence/merge/mergeEvidence';
export { refusalToMerge } from '../evidence/merge/refusalToMerge';
