import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { quotationProblems } from '../core/anchoring/quotationProblems';
import { quotingItems, type QuotingItem } from '../core/anchoring/quotingItems';
import { changedSource, summedFile, type Digest } from '../core/anchoring/sourceSum';
import { transcriptOf } from '../core/anchoring/transcriptOf';
import { largestFile } from '../core/articles/largestFile';
import type { EvidenceData } from '../core/evidence/schema';
import type { CaseProblem } from '../core/index/caseProblems';
import { readTextFile } from './readTextFile';

/** What is wrong between the evidence file and the files of its sources, which are read for it: quotations that are lost, and files that changed. */
export async function sourceProblems(folder: string, data: EvidenceData): Promise<readonly CaseProblem[]> {
  const quoting = quotingItems(data);
  const found: CaseProblem[] = [];
  for (const id of data.sources.keys()) {
    found.push(...inQuotations(folder, data, id, quoting.get(id) ?? []));
    const changed = await inSum(folder, data, id);
    if (changed) found.push(changed);
  }
  return found;
}

function inQuotations(folder: string, data: EvidenceData, id: string, items: readonly QuotingItem[]): readonly CaseProblem[] {
  const source = data.sources.get(id);
  const file = source && transcriptOf(source);
  if (file === undefined || items.length === 0) return [];
  return [...quotationProblems(id, data, items, textAt(path.join(folder, file)))].filter((problem) => problem !== undefined);
}

/** Where the file is not there, nobody can say that it changed. */
async function inSum(folder: string, data: EvidenceData, id: string): Promise<CaseProblem | undefined> {
  const source = data.sources.get(id);
  const name = source && summedFile(source);
  if (name === undefined || source?.sha256 === undefined) return undefined;
  const file = path.join(folder, name);
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats?.isFile() !== true) return undefined;
  const sum = await sumOfFile(file);
  return sum === undefined ? undefined : changedSource(id, data, { sum, text: stats.size > largestFile ? undefined : textAt(file) }, digest);
}

function textAt(file: string): string | undefined {
  const content = readTextFile(file);
  return 'text' in content ? content.text : undefined;
}

const digest: Digest = (text) => Promise.resolve(createHash('sha256').update(text).digest('hex'));

async function sumOfFile(file: string): Promise<string | undefined> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(file), hash);
    return hash.digest('hex');
  } catch {
    return undefined;
  }
}
