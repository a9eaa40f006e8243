import { buildSync } from 'esbuild';
import path from 'node:path';

let built: string | undefined;

/** The path of the bundle that reads articles in a thread of its own, made anew from the source once in a run. */
export function builtWorker(): string {
  if (built !== undefined) return built;
  const outfile = path.resolve('out', 'articleWorker.js');
  buildSync({ entryPoints: ['src/node/articleWorker.ts'], bundle: true, platform: 'node', format: 'cjs', target: 'node20', outfile });
  return built = outfile;
}
