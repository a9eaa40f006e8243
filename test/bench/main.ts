// Bundled and started by scripts/bench.ts; see docs/performance.md.
import { readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { caseOf, largeCaseOf } from './case/makeCases';
import type { Result } from './figure';
import { goalsOf } from './goals';
import { growthOf, type GrowthResult } from './growth';
import type { Measure, Setting } from './measure';
import { measures } from './measures';
import { type Options, readOptions } from './options';
import { report } from './report';
import { take, takeApart, takeArgument } from './takeApart';
import { withReport } from './withReport';

const root = path.resolve(__dirname, '../..');
/** How often a growth that is too fast is measured again before it counts. */
const secondLooks = 2;
/** Exit codes besides 0; that of a measure that could not be taken goes before. */
const growsTooFast = 1;
const failed = 2;

function settingsFor({ cases }: Measure, { cases: folder, sizes, rounds, full }: Options): readonly Setting[] {
  const large = largeCaseOf(folder);
  const settings = sizes.map((articles) => ({ ...caseOf(folder, articles), large, articles, rounds, full, root }));
  return cases === 'each' ? settings : settings.slice(-1);
}

function takeAll(wanted: readonly Measure[], options: Options): readonly Result[] {
  return wanted.flatMap((measure) => settingsFor(measure, options).flatMap((setting) => {
    const size = measure.cases !== 'none' ? `, ${setting.articles.toLocaleString('en')} articles` : '';
    process.stderr.write(`${measure.name}${size} …`);
    const start = performance.now();
    const results = takeApart(measure, setting);
    process.stderr.write(` ${((performance.now() - start) / 1000).toFixed(1)} s${results ? '' : ', failed'}\n`);
    if (!results) process.exitCode = failed;
    return results ?? [];
  }));
}

/** The rounds of both, figure by figure. */
function joined(results: readonly Result[], more: readonly Result[]): readonly Result[] {
  return results.map((result) => {
    const again = more.find(({ measure, name, articles }) => measure === result.measure && name === result.name && articles === result.articles);
    if (!again) return result;
    const { against } = result;
    return {
      ...result, samples: [...result.samples, ...again.samples],
      ...(against && { against: { ...against, samples: [...against.samples, ...again.against?.samples ?? []] } }),
    };
  });
}

function measureAll(options: Options): { readonly results: readonly Result[]; readonly growth: readonly GrowthResult[] } {
  const wanted = measures.filter(({ name, cases }) => options.only?.includes(name) ?? cases !== 'asked');
  let results = takeAll(wanted, options);
  let growth = growthOf(results);
  for (let look = 0; look < secondLooks && growth.some(({ holds }) => !holds); look++) {
    const doubtful = new Set(growth.filter(({ holds }) => !holds).map(({ measure }) => measure));
    process.stderr.write('Growing too fast; measured again:\n');
    results = joined(results, takeAll(wanted.filter(({ name }) => doubtful.has(name)), options));
    growth = growthOf(results);
  }
  return { results, growth };
}

function machine(): string {
  const { model = 'unknown processor' } = os.cpus()[0] ?? {};
  return `${os.cpus().length} × ${model.trim()}, ${Math.round(os.totalmem() / 2 ** 30)} GB, ${process.platform}, Node ${process.versions.node}`;
}

function main(args: readonly string[]): void {
  const options = readOptions(args);
  const { results, growth } = measureAll(options);
  const date = new Date().toISOString().slice(0, 10);
  const text = `${date} · ${machine()} · ${options.rounds} rounds\n\n${report(results, growth)}`;
  process.stdout.write(text);
  const goals = goalsOf(results).map(({ number, result, measured, holds }) => ({ number, name: result.name, measured, holds }));
  if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify({ date, machine: machine(), goals, growth, results }, undefined, 2)}\n`);
  if (options.write !== undefined) writeFileSync(options.write, withReport(readFileSync(options.write, 'utf8'), text));
  if (growth.some(({ holds }) => !holds)) process.exitCode ??= growsTooFast;
}

const [command, name = '', setting = '', file = ''] = process.argv.slice(2);
if (command === takeArgument) void take(name, setting, file);
else main(process.argv.slice(2));
