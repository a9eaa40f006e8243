import { buildSync } from 'esbuild';
import path from 'node:path';

let built: string | undefined;

/** The path of the command line's bundle, made anew from the source once in a run. */
export function builtCli(): string {
  if (built !== undefined) return built;
  const outfile = path.resolve('out', 'cli', 'cli.js');
  buildSync({ entryPoints: ['src/cli/main.ts'], bundle: true, platform: 'node', format: 'cjs', target: 'node20', outfile });
  return built = outfile;
}
