export { removeTag } from './removeTag';
export { tagAll } from './tagAll';
export { tagAsAnyKind } from './tagAsAnyKind';
export { tagClaim } from './tagClaim';
export { tagEntity } from './tagEntity';
