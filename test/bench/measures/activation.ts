import path from 'node:path';
import type { Measure } from '../measure';
import { runCommand } from '../timing';

/** Loads the bundle where everything of VS Code is a stub that takes any call, and prints the milliseconds. */
const script = `
  const stub = new Proxy(class {}, {
    get: (target, key) => (key === Symbol.toPrimitive ? () => '' : key === 'prototype' ? target.prototype : stub),
    apply: () => stub,
    construct: () => stub,
  });
  const Module = require('node:module');
  const load = Module._load;
  Module._load = (name, ...rest) => (name === 'vscode' ? stub : load(name, ...rest));
  const start = performance.now();
  require(process.argv[1]);
  console.log(performance.now() - start);
`;

/** The part of activation that is ours before `activate` runs. */
export const activation: Measure = {
  name: 'activation',
  goal: 'Activation takes under 50 ms.',
  cases: 'none',
  run: ({ root, rounds }) => {
    const load = () => Number(runCommand({ name: 'loading the bundle', run: [process.execPath, '-e', script, path.join(root, 'dist/extension.js')] }));
    return [{ name: 'the bundle loaded', unit: 'ms', samples: Array.from({ length: rounds }, load), goal: { number: 7, of: 'median', atMost: 50 } }];
  },
};
