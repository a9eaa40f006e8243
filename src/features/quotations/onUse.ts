export { chooseQuotation } from './chooseQuotation';
export { openQuotation } from './openQuotation';
export { reanchor } from './reanchor';
export { renewSum } from './renewSum';
