import type { fileProblems } from '../checks/fileProblems';
import type { PackedArticles } from '../index/packedArticles';
import type { ProblemArguments } from '../model';
import type { Stamp } from './stamp';

/** Which files of a folder are its articles, and how they are read. */
export interface ReadingRules {
  /** The kinds that tags of the case may have. */
  readonly kinds: readonly string[];
  /** Glob patterns, relative to the folder, of files and folders that are no part of the case. */
  readonly exclude: readonly string[];
  /** Glob patterns of what is part of the case although `exclude` or a .gitignore names it. */
  readonly include: readonly string[];
  /** Folders inside, with a final `/`, that are cases of their own: nothing brings their files in. */
  readonly apart: readonly string[];
}

/** A file that should be an article and has no text, with the code of the reason. */
export interface UnreadFile {
  readonly document: string;
  readonly problem: keyof typeof fileProblems;
  /** What the problem's sentence is made of. */
  readonly args?: ProblemArguments;
}

/** A part of what a reader found; later batches go before earlier ones. */
export interface ReadBatch {
  /** All packs of one reader come from one packer. */
  readonly articles: PackedArticles;
  /** One per article, in their order. */
  readonly stamps: readonly Stamp[];
  readonly unread: readonly UnreadFile[];
  /** Documents that are no longer there, or no longer part of the case. */
  readonly gone: readonly string[];
  /** Whether the articles come from what was saved, unread. */
  readonly fromCache: boolean;
  /** How many of the files of this reading are done, and how many there are. */
  readonly done: number;
  readonly total: number;
}

/** Reads the articles of one folder from where they are kept, without ever holding up the editor. */
export interface ArticleReader {
  /** Hands over every article that is new or changed since this reader last read it (at first: all, from the cache what is still true), and names those that are gone. */
  refresh(rules: ReadingRules): Promise<void>;
  /** Hands over these articles as they are now, changed or not. */
  read(documents: readonly string[]): Promise<void>;
  /** Keeps for the next start, if it has changed, what was handed over of the files; rejects where it cannot be kept. */
  save(): Promise<void>;
  /** Packs the text that an editor has of one article, off the editor's thread; the pack stands alone. Absent where there is no other thread. */
  scan?(document: string, text: string, kinds: readonly string[]): Promise<PackedArticles>;
  /** Ends a reading that is under way; what was handed over stays. */
  cancel(): void;
  dispose(): void;
}
