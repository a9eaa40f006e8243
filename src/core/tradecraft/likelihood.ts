import { lazily } from '../lazily';

/** The scale of a case: `none` means that its claims carry no likelihood. */
export const scaleNames = ['icd-203', 'phia', 'none'] as const;
export type ScaleName = (typeof scaleNames)[number];

/** What people call each scale. */
export const scaleLabels: Readonly<Record<Exclude<ScaleName, 'none'>, string>> = { 'icd-203': 'ICD 203', phia: 'PHIA yardstick' };

/** What each scale is, for people. */
export const scaleWording: Readonly<Record<ScaleName, string>> = {
  'icd-203': 'Intelligence Community Directive 203 (United States)',
  phia: 'Probability Yardstick of the Professional Head of Intelligence Assessment (United Kingdom)',
  none: 'claims carry no likelihood',
};

/** The words that stand for one band of probability, in per cent. */
export interface LikelihoodBand {
  readonly from: number;
  readonly to: number;
  /** The terms of the scale, one of which a claim's record carries; for ICD 203 first the first series, then the second. */
  readonly terms: readonly string[];
  /** Other forms of the same terms, as they stand in a sentence. */
  readonly forms: readonly string[];
}

function band(from: number, to: number, terms: readonly string[], forms: readonly string[] = []): LikelihoodBand {
  return { from, to, terms, forms };
}

/**
 * Intelligence Community Directive 203, "Analytic Standards", D.6.e(2)(a), and the UK's Professional Head of
 * Intelligence Assessment, "Probability Yardstick", whose gaps are intentional ("realistic possibility" ends
 * below 50).
 */
const scales: Readonly<Record<ScaleName, readonly LikelihoodBand[]>> = {
  'icd-203': [
    band(1, 5, ['almost no chance', 'remote']),
    band(5, 20, ['very unlikely', 'highly improbable'], ['highly improbably']),
    band(20, 45, ['unlikely', 'improbable'], ['improbably']),
    band(45, 55, ['roughly even chance', 'roughly even odds']),
    band(55, 80, ['likely', 'probable'], ['probably']),
    band(80, 95, ['very likely', 'highly probable'], ['highly probably']),
    band(95, 99, ['almost certain', 'nearly certain'], ['almost certainly', 'nearly certainly']),
  ],
  phia: [
    band(0, 5, ['remote chance']),
    band(10, 20, ['highly unlikely']),
    band(25, 35, ['unlikely']),
    band(40, 50, ['realistic possibility']),
    band(55, 75, ['likely', 'probable'], ['probably']),
    band(80, 90, ['highly likely']),
    band(95, 100, ['almost certain'], ['almost certainly']),
  ],
  none: [],
};

/** The bands of a scale, the least likely first. */
export function bandsOf(scale: ScaleName): readonly LikelihoodBand[] {
  return scales[scale];
}

/** What a claim's `likelihood` may say on a scale, the least likely first. */
export function likelihoodTerms(scale: ScaleName): readonly string[] {
  return scales[scale].flatMap((each) => each.terms);
}

/** The band that a term, or another form of it, stands for on a scale. */
export function bandOf(scale: ScaleName, words: string): LikelihoodBand | undefined {
  return scales[scale].find((each) => each.terms.includes(words) || each.forms.includes(words));
}

/** The percentages of a band for people, "55–80 %". */
export function percentages({ from, to }: LikelihoodBand): string {
  return `${from}–${to} %`;
}

/** Every word that is a term, or a form of one, on at least one scale, each once. */
export const allLikelihoods = lazily((): readonly string[] => [
  ...new Set(scaleNames.flatMap((name) => scales[name].flatMap((each) => [...each.terms, ...each.forms]))),
]);

/** A term as it stands in a sentence, and what it means on one scale. */
export interface LikelihoodTerm {
  readonly words: string;
  readonly scale: Exclude<ScaleName, 'none'>;
  readonly band: LikelihoodBand;
  /** For ICD 203 which of its two series it is from, counted from 0; always 0 for PHIA, which has one. */
  readonly series: number;
}

/** Other words in which a sentence says a term of ICD 203; a record does not take them. */
const saidForms: Readonly<Record<string, readonly string[]>> = { remote: ['remote chance', 'remote possibility'], 'roughly even odds': ['roughly even'] };

/** Every term of every scale with its other forms; one that is on both scales stands there twice. */
export const likelihoodWords = lazily((): readonly LikelihoodTerm[] => (['icd-203', 'phia'] as const).flatMap((scale) => scales[scale].flatMap((each) => {
  const said = scale === 'phia' ? [] : each.terms.flatMap((term) => (saidForms[term] ?? []).map((words) => ({ words, scale, band: each, series: each.terms.indexOf(term) })));
  return [...said, ...[...each.terms, ...each.forms].map((words) => ({ words, scale, band: each, series: scale === 'phia' ? 0 : seriesIn(each, words) }))];
})));

/** A form and its term differ only at the end: probable, probably. */
function seriesIn({ terms }: LikelihoodBand, words: string): number {
  return Math.max(0, terms.findIndex((term) => words.startsWith(term.slice(0, -1))));
}
