import type { Relation, Strength } from './claimTerms';

/** What an item says of a hypothesis, after Heuer, "Psychology of Intelligence Analysis", chapter 8; the most consistent first. */
export const ratings = ['CC', 'C', 'N', 'I', 'II', 'NA'] as const;
export type Rating = (typeof ratings)[number];

export const ratingWording: Readonly<Record<Rating, string>> = {
  CC: 'strongly consistent', C: 'consistent', N: 'neutral', I: 'inconsistent', II: 'strongly inconsistent', NA: 'not applicable',
};

/** The link that a rating is written as. */
export const linkOf: Readonly<Record<Rating, { readonly relation: Relation; readonly strength: Strength }>> = {
  CC: { relation: 'supports', strength: 'strong' },
  C: { relation: 'supports', strength: 'normal' },
  N: { relation: 'neutral', strength: 'normal' },
  I: { relation: 'refutes', strength: 'normal' },
  II: { relation: 'refutes', strength: 'strong' },
  NA: { relation: 'not-applicable', strength: 'normal' },
};

/** The rating that a link to evidence gives; only what supports or refutes can do so strongly. */
export function ratingOf({ relation, strength }: { readonly relation: Relation; readonly strength?: Strength | undefined }): Rating {
  switch (relation) {
    case 'supports': return strength === 'strong' ? 'CC' : 'C';
    case 'refutes': return strength === 'strong' ? 'II' : 'I';
    case 'neutral': return 'N';
    case 'not-applicable': return 'NA';
  }
}
