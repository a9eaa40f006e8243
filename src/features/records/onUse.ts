export { addToCase } from './addToCase';
export { chooseRecord } from './chooseRecord';
export { editRecord } from './editRecord';
export { gradeEvidence } from './gradeEvidence';
export { judgeClaim } from './judgeClaim';
export { setScale } from './setScale';
