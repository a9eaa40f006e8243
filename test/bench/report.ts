import type { Goal, Result, Unit } from './figure';
import { goalsOf, type GoalResult } from './goals';
import type { GrowthResult } from './growth';
import { median, medianRatio } from './statistics';
import { markdownTable } from './table';

/** The run in Markdown: the goals, the growth, then every figure. */
export function report(results: readonly Result[], growth: readonly GrowthResult[]): string {
  const goals = markdownTable(['Goal', 'What', 'Articles', 'Wanted', 'Measured', 'Holds'], [...goalsOf(results).map(goalRow), ...linearRow(growth)]);
  const exponents = markdownTable(['What grows with the articles', 'Exponent', 'At most', 'Holds'], growth.map(growthRow));
  const figures = markdownTable(['What', 'Articles', 'Median', 'Fastest to slowest', 'Ratio'], results.map(figureRow));
  return `${goals}\n\n${exponents}\n\n${figures}\n`;
}

function goalRow({ number, result, measured, holds }: GoalResult): readonly string[] {
  const { goal, unit, name, articles } = result;
  const found = measured === undefined ? `not measured: ${result.note ?? ''}` : goal?.of === 'ratio' ? `${rounded(measured)} ×` : amount(measured, unit);
  return [String(number), name, count(articles), goal ? wanted(goal, result) : '', found, holds === undefined ? '–' : holds ? 'yes' : 'NO'];
}

/** The last goal is about all that grows. */
function linearRow(growth: readonly GrowthResult[]): readonly (readonly string[])[] {
  const holding = growth.filter(({ holds }) => holds).length;
  if (growth.length === 0) return [];
  return [['8', 'costs that grow no faster than they may', '', `all ${growth.length}`, String(holding), holding === growth.length ? 'yes' : 'NO']];
}

function wanted({ of, atMost, atLeast }: Goal, { unit, against }: Result): string {
  const bound = atMost ?? atLeast ?? 0;
  return `at ${atMost === undefined ? 'least' : 'most'} ${of === 'ratio' ? `${bound} × ${against?.name ?? ''}` : amount(bound, unit)}`;
}

function growthRow({ name, exponent, atMost, holds }: GrowthResult): readonly string[] {
  return [name, exponent.toFixed(2), atMost.toFixed(2), holds ? 'yes' : 'NO'];
}

function figureRow({ name, articles, samples, unit, against, note }: Result): readonly string[] {
  if (samples.length === 0) return [name, count(articles), '', note ?? '', ''];
  const spread = samples.length === 1 ? 'one round' : `${amount(Math.min(...samples), unit)} – ${amount(Math.max(...samples), unit)}`;
  const ratio = against ? `${rounded(medianRatio(samples, against.samples))} × ${against.name}` : '';
  return [name, count(articles), amount(median(samples), unit), spread, ratio];
}

function count(articles: number | undefined): string {
  return articles?.toLocaleString('en') ?? '';
}

function amount(value: number, unit: Unit): string {
  return unit === 'ms' && value < 0.1 ? `${rounded(value * 1000)} µs` : `${rounded(value)} ${unit}`;
}

/** To three digits. */
function rounded(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
