import assert from 'node:assert/strict';
import { buildSync } from 'esbuild';
import { standardKinds } from '../../../../src/core/model';
import type * as reader from '../../../../src/core/markup/readMarkup';

const kinds = new Set(standardKinds);
const short = 100_000;
const long = 1_000_000;
/** Time grows with the length to the power of this; 1 is linear, 2 quadratic. */
const mostGrowth = 1.3;
/** In milliseconds: what takes less cannot be measured. */
const least = 10;

/** Texts of which each looks like the beginning of something that never comes. */
const pieces = [
  '[', '[a', '[[', '[a](', '[a](<', '[@a', '[@a;', '@a [', '\\a[', '\\a{', '<?', '<a ', '<!-- ', '`` ` ', '$a ', '*a ', '~~[', '^[', '![[', '> ', '- a\n', '[a]: ',
  '::: a\n\n', '[[a]{.x k="$"} ',
];

/** The reader in one file, as it is shipped: loaded module by module it takes up to eighteen times as long. */
async function bundledReader(): Promise<typeof reader> {
  const { outputFiles } = buildSync({ entryPoints: ['src/core/markup/readMarkup.ts'], bundle: true, format: 'esm', target: 'node20', write: false });
  return await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0]?.contents ?? []).toString('base64')}`) as typeof reader;
}

/** The processor's time, in milliseconds: on a busy machine the clock tells more of others than of us. */
function median({ readMarkup }: typeof reader, text: string, runs: number): number {
  const times = Array.from({ length: runs }, () => {
    const start = process.cpuUsage();
    readMarkup(text, { kinds, all: true });
    return process.cpuUsage(start).user / 1000;
  });
  return times.sort((one, other) => one - other)[runs >> 1] ?? 0;
}

describe('growth of the time for hostile texts', () => {
  let bundle: typeof reader;
  before(async () => { bundle = await bundledReader(); });

  for (const piece of pieces) {
    const name = JSON.stringify(piece);
    it(`${name} is linear`, () => {
      const [small = 0, large = 0] = [[short, 5], [long, 3]].map(([length = 0, runs = 1]) => median(bundle, piece.repeat(length / piece.length), runs));
      const exponent = Math.log10(Math.max(large, least) / Math.max(small, least));
      process.stdout.write(`      ${name.padEnd(20)} 100 kB ${small.toFixed(0).padStart(4)} ms, 1 MB ${large.toFixed(0).padStart(4)} ms, exponent ${exponent.toFixed(2)}\n`);
      assert.ok(exponent < mostGrowth, `grows with the power ${exponent.toFixed(2)} of the length`);
    });
  }
});
