export { chooseRecord } from './chooseRecord';
export { showImpact } from './showImpact';
