import { statSync } from 'node:fs';
import path from 'node:path';
import { compareCodeUnits } from '../core/compareCodeUnits';
import { CaseIndex } from '../core/index/caseIndex';
import { UserError } from '../core/userError';
import { type CaseEvidence, readCaseEvidence } from './caseEvidence';
import { listCase, ofFolder } from './listCase';
import { readArticles, threadFor } from './readArticles';
import type { SkippedFile } from './readerMessages';
import { readTextFile, type TextContent } from './readTextFile';

/** The evidence file of a folder where no other is named. */
export const evidenceFileName = 'evidence.json';

/** A folder of articles and its evidence file, read. */
export interface CaseFolder {
  /** Absolute. */
  readonly folder: string;
  readonly evidence: CaseEvidence;
  readonly index: CaseIndex;
  /** Articles that cannot be read, and why; in code-unit order. */
  readonly skipped: readonly SkippedFile[];
}

/** Where a case stands besides its folder. */
export interface CasePlace {
  /** An evidence file other than the folder's own. */
  readonly evidence?: string | undefined;
  /** A folder whose articles are no part of the case. */
  readonly leftOut?: string | undefined;
  /** The bundle of `articleWorker.ts`, with which many articles are read in half the time. */
  readonly workerPath?: string | undefined;
}

/** Reads a case from disk. Rejects with a UserError where the folder cannot be read. */
export async function readCaseFolder(folder: string, place: CasePlace = {}): Promise<CaseFolder> {
  requireFolder(folder);
  const documents = listCase(folder, undefined, place.leftOut);
  const second = threadFor(documents.length, place.workerPath);
  const evidence = readCaseEvidence(place.evidence ?? path.join(folder, evidenceFileName));
  const index = new CaseIndex(evidence.file.data);
  const skipped = await readArticles(folder, documents, index, second);
  return { folder: path.resolve(folder), evidence, index, skipped: [...skipped].sort((one, other) => compareCodeUnits(one.document, other.document)) };
}

/** What the disk has now of an article that was read before: its text, or why it has none any more. */
export function contentOfArticle({ folder }: Pick<CaseFolder, 'folder'>, document: string): TextContent {
  return readTextFile(path.join(folder, document));
}

/** The name under which people find a file: relative to the case's folder, with `/`. */
export function nameInCase(folder: string, file: string): string {
  return path.relative(folder, file).split(path.sep).join('/');
}

/** Throws a UserError where there is no such folder, or none that we may see. */
export function requireFolder(folder: string): void {
  if (!ofFolder(folder, () => statSync(folder)).isDirectory()) throw new UserError(`${folder} is not a folder.`);
}
