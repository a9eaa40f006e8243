export { citeTag, giveTagId, renewTag, setTagReference } from './changeClaimTag';
export { recordLikelihood, replaceWords } from './changeWords';
