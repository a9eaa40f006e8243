import { statSync } from 'node:fs';
import path from 'node:path';
import { readArticle } from '../core/entities/readArticle';
import { CaseIndex } from '../core/index/caseIndex';
import type { Problem } from '../core/model';
import { UserError } from '../core/userError';
import { type CaseEvidence, readCaseEvidence } from './caseEvidence';
import { reasonUnread } from './fileErrors';
import { listArticles } from './listArticles';
import { readTextFile } from './readTextFile';

/** The evidence file of a folder where no other is named. */
export const evidenceFileName = 'evidence.json';

/** A folder of articles and its evidence file, read. */
export interface CaseFolder {
  /** Absolute. */
  readonly folder: string;
  readonly evidence: CaseEvidence;
  readonly index: CaseIndex;
  /** The articles' texts, without byte-order marks, by document. */
  readonly texts: ReadonlyMap<string, string>;
  /** Articles that cannot be read, and why. */
  readonly skipped: readonly { readonly document: string; readonly problem: Problem }[];
}

/** Where a case stands besides its folder. */
export interface CasePlace {
  /** An evidence file other than the folder's own. */
  readonly evidence?: string | undefined;
  /** A folder whose articles are no part of the case. */
  readonly leftOut?: string | undefined;
}

/** Reads a case from disk. Throws a UserError where the folder cannot be read. */
export function readCaseFolder(folder: string, place: CasePlace = {}): CaseFolder {
  const documents = articlesOf(folder, place.leftOut);
  const evidence = readCaseEvidence(place.evidence ?? path.join(folder, evidenceFileName));
  const index = new CaseIndex(evidence.file.data);
  const texts = new Map<string, string>();
  const skipped: { document: string; problem: Problem }[] = [];
  for (const document of documents) {
    const content = readTextFile(path.join(folder, document));
    if ('problem' in content) {
      skipped.push({ document, problem: content.problem });
    } else {
      texts.set(document, content.text);
      index.update(readArticle(document, content.text, index.registry.kinds));
    }
  }
  return { folder: path.resolve(folder), evidence, index, texts, skipped };
}

/** The name under which people find a file: relative to the case's folder, with `/`. */
export function nameInCase(folder: string, file: string): string {
  return path.relative(folder, file).split(path.sep).join('/');
}

/** Throws a UserError where there is no such folder, or none that we may see. */
export function requireFolder(folder: string): void {
  if (!ofFolder(folder, () => statSync(folder)).isDirectory()) throw new UserError(`${folder} is not a folder.`);
}

function articlesOf(folder: string, leftOut: string | undefined): readonly string[] {
  requireFolder(folder);
  return ofFolder(folder, () => listArticles(folder, leftOut));
}

function ofFolder<Result>(folder: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw new UserError(`The folder ${folder} cannot be read: ${reasonUnread(error)}.`, { cause: error });
  }
}
