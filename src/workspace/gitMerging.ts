import type { MergingChange } from '../core/git/mergeAttribute';

/** What it takes of Node to have git merge evidence files by meaning. */
export interface GitMerging {
  /** Another one where the program that git runs is outdated. */
  readonly stamp: string;
  /** Puts the program where git finds it and returns git's command for it. */
  readonly install: () => Promise<string>;
  /** Has git merge an evidence file by this command. */
  readonly setUp: (evidence: string, driver: string) => Promise<MergingChange>;
}
