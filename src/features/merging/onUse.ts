export { mergeByMeaning } from './mergeByMeaning';
export { resolveConflicts, settle } from './resolveConflicts';
export { setUpGitMerging } from './setUpGitMerging';
