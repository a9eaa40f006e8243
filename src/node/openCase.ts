import { statSync } from 'node:fs';
import path from 'node:path';
import { readArticle } from '../core/entities/readArticle';
import { CaseIndex } from '../core/index/caseIndex';
import type { Problem } from '../core/model';
import { UserError } from '../core/userError';
import { type CaseEvidence, readCaseEvidence } from './caseEvidence';
import { listArticles } from './listArticles';
import { readArticleText } from './readArticleText';

/** The evidence file of a folder where no other is named. */
export const evidenceFileName = 'evidence.json';

/** A folder of articles and its evidence file, read. */
export interface OpenCase {
  /** Absolute. */
  readonly folder: string;
  readonly evidence: CaseEvidence;
  readonly index: CaseIndex;
  /** The articles' texts, without byte-order marks, by document. */
  readonly texts: ReadonlyMap<string, string>;
  /** Articles that cannot be read, and why. */
  readonly skipped: readonly { readonly document: string; readonly problem: Problem }[];
}

/** Reads a case from disk; `evidencePath` stands for a file other than the folder's own. Throws a UserError where the folder cannot be read. */
export function openCase(folder: string, evidencePath = path.join(folder, evidenceFileName)): OpenCase {
  const documents = articlesOf(folder);
  const evidence = readCaseEvidence(evidencePath);
  const index = new CaseIndex(evidence.file.data);
  const texts = new Map<string, string>();
  const skipped: { document: string; problem: Problem }[] = [];
  for (const document of documents) {
    const content = readArticleText(path.join(folder, document));
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

/** Throws a UserError where a folder is not there or is none. */
export function requireFolder(folder: string): void {
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (!stats) throw new UserError(`The folder ${folder} is not there.`);
  if (!stats.isDirectory()) throw new UserError(`${folder} is not a folder.`);
}

function articlesOf(folder: string): readonly string[] {
  requireFolder(folder);
  try {
    return listArticles(folder);
  } catch {
    throw new UserError(`The folder ${folder} cannot be read.`);
  }
}
