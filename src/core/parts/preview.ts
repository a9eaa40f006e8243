export { chipOf } from '../preview/chips';
export { tagPlugin } from '../preview/tagPlugin';
