export { addAlias } from './addAlias';
export { addAllNamed } from './addAllNamed';
export { changeKind } from './changeKind';
export { changeTag } from './changeTag';
export { tidy, tidyingFixes } from './fixes';
export { mergeEntities } from './mergeEntities';
export { renameEdit, renameTarget } from './renameEdit';
export { reverseMerge } from './reverseMerge';
export { splitEntity } from './splitEntity';
