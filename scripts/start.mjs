// npm start: plain Node until the dependencies are there, TypeScript afterwards.
import { installDependencies } from './dependencies.mjs';

installDependencies();
const { require } = await import('tsx/cjs/api');
require('./startSample.ts', import.meta.url);
