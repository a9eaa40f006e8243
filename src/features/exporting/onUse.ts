export { exportCase } from './exportCase';
