export { searchForEntity, searchForTwo, searchForWords } from './askSearch';
export { exportHits } from './exportHits';
export { MentionsRows } from './mentionsRows';
export { openHit } from './openHit';
