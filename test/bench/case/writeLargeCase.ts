import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { choicesFrom } from '../../pandoc/random';
import { ArticleWriter, Speakers } from './articleText';
import { caseEvidence } from './caseEvidence';
import { castFor } from './cast';
import { tags } from './notation';

const amounts = { sources: 4000, items: 10_000, links: 20_000 };
/** Long enough to make the claims that the evidence file speaks of. */
const articles = 100;
const articleBytes = 120_000;

/** Writes a case of some long articles and an evidence file of about 10 MB: 10,000 items and 20,000 links. */
export function writeLargeCase(folder: string): void {
  const cast = castFor(5000);
  const speakers = new Speakers(cast);
  mkdirSync(folder, { recursive: true });
  const claims: string[] = [];
  for (let at = 0; at < articles; at++) {
    const article = new ArticleWriter(choicesFrom(at), speakers, tags).write(`Collection ${at}`, articleBytes);
    claims.push(...article.claims);
    writeFileSync(path.join(folder, `collection-${at}.md`), article.text);
  }
  writeFileSync(path.join(folder, 'evidence.json'), caseEvidence(choicesFrom(articles), cast, claims, amounts));
}
