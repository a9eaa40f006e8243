/** How an expression that is on no scale stands in its sentence. */
export type HedgeForm = 'modal' | 'adverb' | 'phrase';

/** An expression that carries a judgement and has no place on a scale. */
export interface Hedge {
  readonly words: string;
  readonly form: HedgeForm;
}

const hedges = (form: HedgeForm, ...words: readonly string[]): readonly Hedge[] => words.map((each) => ({ words: each, form }));

/**
 * Expressions that carry a likelihood and are none of the terms to which ICD 203, D.6.e(2)(a), and PHIA's yardstick give a
 * band: readers have no common meaning for them. Both scales' terms are in `likelihood.ts`.
 */
export const offScaleHedges: readonly Hedge[] = [
  ...hedges('modal', 'may', 'might', 'could'),
  ...hedges('adverb', 'possibly', 'perhaps', 'maybe', 'potentially', 'conceivably'),
  ...hedges('phrase',
    'if confirmed', 'cannot rule out', 'can not rule out', 'can\'t rule out', 'could not rule out', 'cannot be ruled out', 'can not be ruled out',
    'can\'t be ruled out', 'could not be ruled out', 'it is possible that', 'it is conceivable that', 'there is a chance that', 'there is a possibility that'),
];

/** Words that make another word of a term of the scale: "quite likely" has no band. */
export const offScaleDegrees: readonly string[] = ['quite', 'fairly', 'rather', 'somewhat', 'reasonably', 'extremely', 'exceedingly', 'overwhelmingly', 'increasingly'];
/** The terms that such words are put before. */
export const gradableTerms: readonly string[] = ['likely', 'unlikely', 'probable', 'improbable'];

/** Words before a term that make a comparison of it, or take it back: "more likely than" says nothing of how likely. */
export const comparing: readonly string[] = ['more', 'less', 'most', 'least', 'as', 'so', 'too', 'equally', 'how', 'however'];
export const negating: readonly string[] = ['not', 'cannot', 'never', 'hardly', 'scarcely', 'barely', 'neither', 'nor', 'no longer', 'far from', 'anything but'];
