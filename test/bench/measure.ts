import type { Figure } from './figure';

/** What a measure works on. */
export interface Setting {
  /** The case with tags. */
  readonly folder: string;
  /** The same articles with links in place of tags. */
  readonly linked: string;
  /** A small case whose evidence file is of 10 MB. */
  readonly large: string;
  readonly articles: number;
  readonly rounds: number;
  /** Whether slow comparisons take their rounds too. */
  readonly full: boolean;
  /** The project's folder; `dist` in it holds the product as it is shipped. */
  readonly root: string;
}

/** One group of figures, taken in a process of its own. */
export interface Measure {
  /** As `--only` takes it. */
  readonly name: string;
  /** What performance.md asks of it, in a sentence. */
  readonly goal: string;
  /** Whether it is taken for each size of the case, for the largest one if `--only` names it, or once for what has no size. */
  readonly cases: 'each' | 'asked' | 'none';
  readonly run: (setting: Setting) => readonly Figure[] | Promise<readonly Figure[]>;
}
