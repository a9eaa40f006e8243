import { parseArgs } from 'node:util';

export interface Options {
  readonly rounds: number;
  readonly sizes: readonly number[];
  /** Names of measures, or undefined for all. */
  readonly only: readonly string[] | undefined;
  /** All rounds of slow comparisons at the largest size too. */
  readonly full: boolean;
  /** A file for everything that was measured, as JSON. */
  readonly json: string | undefined;
  /** A Markdown file whose table is replaced. */
  readonly write: string | undefined;
  /** Where the cases lie or are made. */
  readonly cases: string;
}

/** Reads the arguments of `npm run bench`; throws where they say nothing sensible. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: 'string', default: '5' },
      sizes: { type: 'string', default: '1000,3000,10000' },
      only: { type: 'string' },
      full: { type: 'boolean', default: false },
      json: { type: 'string' },
      write: { type: 'string' },
      cases: { type: 'string' },
    },
  });
  const { only, json, write, cases, full } = values;
  if (cases === undefined) throw new Error('--cases takes the folder of the cases.');
  const sizes = values.sizes.split(',').map((size) => positive(size, '--sizes'));
  return { rounds: positive(values.rounds, '--rounds'), sizes, only: only?.split(','), full, json, write, cases };
}

function positive(text: string, option: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new Error(`${option} takes whole numbers from 1.`);
  return value;
}
