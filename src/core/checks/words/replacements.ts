import { bandOf, type ScaleName } from '../../tradecraft/likelihood';
import { hedgeForm, likelihoodsOf } from './terms';

/** Something to write in the place of words that are on no scale. */
export interface Replacement {
  readonly words: string;
  /** The term of the scale in it. */
  readonly term: string;
}

/** Ways to say it with a term of the scale, the likeliest first; none for whole phrases, which need another sentence. */
export function replacementsFor(words: string, scale: ScaleName): readonly Replacement[] {
  const form = hedgeForm(words.toLowerCase().replace(/\s+/gu, ' '));
  if (scale === 'none' || form === 'phrase') return [];
  const degree = scale === 'phia' ? 'highly' : 'very';
  const terms = ['almost certain', `${degree} likely`, 'likely', 'unlikely', `${degree} unlikely`];
  return terms.map((term) => ({ term, words: form === 'modal' ? `is ${term} to` : term.replace('certain', 'certainly') }));
}

/** The term for a claim's record that says what the words say; undefined where the scale has none. */
export function termFor(words: string, scale: ScaleName): string | undefined {
  const said = likelihoodsOf(words.toLowerCase().replace(/\s+/gu, ' ')).find((term) => term.scale === scale);
  return said && (said.band.terms[said.series] ?? said.band.terms[0]);
}

/** Whether a replacement says what the record of the claim says. */
export function saysRecorded({ term }: Replacement, likelihood: string | undefined, scale: ScaleName): boolean {
  return likelihood !== undefined && bandOf(scale, term) === bandOf(scale, likelihood);
}
