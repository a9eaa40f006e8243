export { linkToClaim } from './linkToClaim';
export { openSource } from './openSource';
