export { attachFile } from './attachFile';
export { exportSources } from './exportSources';
export { importSources } from './importSources';
export { retractSource } from './retractSource';
export { setDerivedFrom } from './setDerivedFrom';
export { setMarking } from './setMarking';
export { setPublisherGrade } from './setPublisherGrade';
