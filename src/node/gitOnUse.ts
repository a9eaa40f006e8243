export { setUpMerging } from './gitMerging';
export { gitUserName } from './gitUserName';
export { installMergeProgram } from './mergeProgram';
