// Runs test/integration in a real extension host. Usage: npm run test:integration [-- FILE.test.ts …]
import { root } from './host/paths';
import { testInVSCode } from './host/testInVSCode';

void testInVSCode({ extension: root, tests: 'out/integration/index.js', files: process.argv.slice(2) });
