import { buildSync } from 'esbuild';
import { standardKinds } from '../../../../src/core/model';
import { assertGrowth } from '../../../support/growth';
import type * as reader from '../../../../src/core/markup/readMarkup';

const kinds = new Set(standardKinds);
const short = 100_000;
const long = 1_000_000;
/** Time grows with the length to a power below this; 1 is linear, 2 quadratic. */
const mostGrowth = 1.3;

/** Texts of which each looks like the beginning of something that never comes. */
const pieces = [
  '[', '[a', '[[', '[a](', '[a](<', '[@a', '[@a;', '@a [', '\\a[', '\\a{', '<?', '<a ', '<!-- ', '`` ` ', '$a ', '*a ', '~~[', '^[', '![[', '> ', '- a\n', '[a]: ',
  '::: a\n\n', '[[a]{.x k="$"} ', '[a]{.actor ref=', '[a]{.x k="', '`a`{.x k=', '@a [b]{k=', '{.actor k=\'a ',
];

/** The reader in one file, as it is shipped: loaded module by module it takes up to eighteen times as long. */
async function bundledReader(): Promise<typeof reader> {
  const { outputFiles } = buildSync({ entryPoints: ['src/core/markup/readMarkup.ts'], bundle: true, format: 'esm', target: 'node20', write: false });
  return await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0]?.contents ?? []).toString('base64')}`) as typeof reader;
}

describe('growth of the time for hostile texts', () => {
  let bundle: typeof reader;
  before(async () => { bundle = await bundledReader(); });

  for (const piece of pieces) {
    const name = JSON.stringify(piece);
    it(`${name} is linear`, () => {
      const read = (length: number) => {
        const text = piece.repeat(length / piece.length);
        return () => { bundle.readMarkup(text, { kinds, all: true }); };
      };
      assertGrowth(read, { small: short, large: long }, mostGrowth, (words) => { process.stdout.write(`      ${name.padEnd(20)} ${words}\n`); });
    });
  }
});
