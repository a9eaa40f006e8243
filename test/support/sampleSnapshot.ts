import { readdirSync, readFileSync } from 'node:fs';
import { readArticle } from '../../src/core/entities/readArticle';
import { kindsOf } from '../../src/core/entities/registry';
import { readEvidence } from '../../src/core/evidence/readEvidence';
import type { CaseSnapshot } from '../../src/core/exchange/caseSnapshot';
import { CaseIndex } from '../../src/core/index/caseIndex';

/** The articles of the sample case by their paths in it. */
export function sampleTexts(): ReadonlyMap<string, string> {
  return new Map(readdirSync('samples/articles').filter((name) => name.endsWith('.md'))
    .map((name) => [`articles/${name}`, readFileSync(`samples/articles/${name}`, 'utf8')]));
}

/** The sample case as an export takes it. */
export function sampleSnapshot(): CaseSnapshot {
  return snapshotOf('Samples', readFileSync('samples/evidence.json', 'utf8'), sampleTexts());
}

/** A case made of an evidence file and articles. */
export function snapshotOf(name: string, evidenceText: string, texts: ReadonlyMap<string, string>): CaseSnapshot {
  const { data } = readEvidence(evidenceText);
  const index = new CaseIndex(data);
  for (const [document, text] of texts) index.update(readArticle(document, text, kindsOf(data)));
  return { name, index, texts };
}
