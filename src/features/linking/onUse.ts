export { linkDropped } from './linkDropped';
export { linkEvidence, removeLink } from './linkEvidence';
export { openEvidenceFile } from './openEvidenceFile';
export { showEvidence } from './showEvidence';
