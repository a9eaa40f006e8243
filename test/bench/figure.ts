export type Unit = 'ms' | 'MB' | 'MB/s' | 'B' | 'kB' | 'lines';

/** What performance.md wants of a figure: of its median, or of its ratio to what it is held against. */
export interface Goal {
  /** 1 to 8, as in the list of goals. */
  readonly number: number;
  readonly of: 'median' | 'ratio';
  readonly atMost?: number;
  readonly atLeast?: number;
}

/** How fast a figure may grow with the number of articles, as the exponent of a power. */
export interface Growth {
  readonly atMost: number;
  /** What one sample is divided by before it is compared: the mentions that a query returned, else 1. */
  readonly per: number;
}

/** One thing that was measured, with a sample a round. */
export interface Figure {
  readonly name: string;
  readonly unit: Unit;
  /** Empty where it could not be measured; then `note` says why. */
  readonly samples: readonly number[];
  /** Something else, measured in the same rounds. */
  readonly against?: { readonly name: string; readonly samples: readonly number[] };
  readonly goal?: Goal;
  readonly growth?: Growth;
  readonly note?: string;
}

/** A figure and where it comes from. */
export interface Result extends Figure {
  readonly measure: string;
  /** Articles of the case; undefined where there is none. */
  readonly articles: number | undefined;
}

/** The size that the goals speak of. */
export const goalSize = 10_000;
