import type { Marking } from '../../tradecraft/claimTerms';

/** What can be withheld from an export, whatever its marking. */
export const withholdable = ['names', 'notes', 'people'] as const;
export type Withholdable = (typeof withholdable)[number];

/** What each of them means. */
export const withholdableMeaning: Readonly<Record<Withholdable, string>> = {
  names: 'who collected evidence and who made a link',
  notes: 'notes on links and in sources, and fields that Dossier does not know',
  people: 'authors, and actors unless their record says that they are no person',
};

/** How far an export may go. */
export interface ExportLimits {
  /** The strictest marking that may be in it; undefined: all. */
  readonly upTo: Marking | undefined;
  readonly without: ReadonlySet<Withholdable>;
}

/** What an export that is limited leaves out, so that nobody takes what is absent for what is not there. */
export interface LeftOut {
  readonly sources: number;
  readonly evidence: number;
  /** How many links each claim loses, by its id; claims that lose none are not in it. */
  readonly links: ReadonlyMap<string, number>;
  /** Originals and transcripts of sources that are left out. */
  readonly documents: number;
  /** Claims that stand only in such a document. */
  readonly claims: number;
  /** Mentions of sources that are left out, in articles that are not; bars stand in their place. */
  readonly citations: number;
}

/** The limits of an export with what they came to. */
export interface AppliedLimits extends ExportLimits {
  readonly leftOut: LeftOut;
}

/** How many links all claims together lose. */
export function linksLeftOut({ leftOut }: AppliedLimits): number {
  return [...leftOut.links.values()].reduce((sum, lost) => sum + lost, 0);
}
