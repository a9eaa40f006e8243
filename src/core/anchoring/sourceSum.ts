import type { EvidenceData, Source } from '../evidence/schema';
import { kindsOf } from '../entities/registry';
import { cleanArticle } from '../exchange/cleanArticle';
import type { CaseProblem } from '../index/caseProblems';
import { problemOf } from '../problemTable';
import { contentOf } from './content';
import { anchoringProblems } from './problems';
import { transcriptOf } from './transcriptOf';

/** Gives the SHA-256 sum of a text in UTF-8, as 64 lower-case digits. */
export type Digest = (text: string) => Promise<string>;

/** A file as it is: the SHA-256 sum of its bytes, and its text where it is text. */
export interface SummedContent {
  readonly sum: string;
  readonly text: string | undefined;
}

/** The file whose sum a source keeps: the original, or else its transcript. */
export function summedFile({ file, text }: Source): string | undefined {
  return file ?? text;
}

/** The sum to be kept of a source's file: of the bytes of an original, of the content of a text. */
export async function sumOf(source: Source, { sum, text }: SummedContent, digest: Digest): Promise<string> {
  return text !== undefined && transcriptOf(source) === summedFile(source) ? digest(contentOf(text)) : sum;
}

/** The problem of a source whose file has another sum than the one that it keeps; neither line ends nor tags that were added make it another. */
export async function changedSource(id: string, data: EvidenceData, content: SummedContent, digest: Digest): Promise<CaseProblem | undefined> {
  const source = data.sources.get(id);
  const file = source && summedFile(source);
  const kept = source?.sha256?.toLowerCase();
  if (file === undefined || kept === undefined) return undefined;
  if (content.sum === kept) return undefined;
  for (const form of formsOf(content, data)) if (await digest(form) === kept) return undefined;
  return { ...problemOf(anchoringProblems, 'changed-source', { start: 0, end: 0 }, { file }), path: ['sources', id, 'sha256'] };
}

function* formsOf({ text }: SummedContent, data: EvidenceData): Iterable<string> {
  if (text === undefined) return;
  yield contentOf(text);
  yield cleanArticle(contentOf(text), kindsOf(data));
}
