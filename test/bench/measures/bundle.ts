import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Figure } from '../figure';
import type { Measure } from '../measure';

/** What is shipped, in bytes. */
export const bundle: Measure = {
  name: 'bundle',
  goal: 'The bundle has under 500 kB.',
  cases: 'none',
  run: ({ root }) => {
    const folder = path.join(root, 'dist');
    const files = [...readdirSync(folder), ...readdirSync(path.join(folder, 'onUse')).map((file) => `onUse/${file}`)];
    return files.filter((file) => file.endsWith('.js')).sort().map((file): Figure => ({
      name: `dist/${file}`, unit: 'kB', samples: [statSync(path.join(folder, file)).size / 1000],
      ...(file.startsWith('extension') && { goal: { number: 7, of: 'median', atMost: 500 } }),
    }));
  },
};
