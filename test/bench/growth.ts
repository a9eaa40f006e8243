import type { Result } from './figure';
import { exponent } from './statistics';

/** How a figure grew over the sizes at which it was taken. */
export interface GrowthResult {
  readonly measure: string;
  readonly name: string;
  readonly exponent: number;
  readonly atMost: number;
  readonly holds: boolean;
}

/** One for each figure that bounds its growth and was taken at two sizes or more; by the fastest round, which noise only ever slows. */
export function growthOf(results: readonly Result[]): readonly GrowthResult[] {
  const bounded = results.filter(({ growth, samples, articles }) => growth && samples.length > 0 && articles !== undefined);
  const series = new Map<string, Result[]>();
  for (const result of bounded) series.set(key(result), [...series.get(key(result)) ?? [], result]);
  return [...series.values()].flatMap((taken) => {
    const [first] = taken;
    if (!first?.growth || taken.length < 2) return [];
    const found = exponent(taken.map((result) => ({ x: result.articles ?? NaN, y: cost(result) })));
    const { atMost } = first.growth;
    return [{ measure: first.measure, name: first.name, exponent: found, atMost, holds: found <= atMost }];
  });
}

function key({ measure, name }: Result): string {
  return `${measure}\n${name}`;
}

function cost({ samples, growth }: Result): number {
  return Math.min(...samples) / (growth?.per ?? 1);
}
