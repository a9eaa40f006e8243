import type { ClaimEntry } from '../../core/index/entries';
import { findActiveArticle } from '../activeArticle';
import type { Cases } from '../cases';
import { claimAt } from '../claimAt';
import type { OpenCase } from '../openCase';

/** The claim of this case that the cursor is in, where it has an id. */
export function claimAtCursor(cases: Cases, openCase: OpenCase): ClaimEntry | undefined {
  const article = findActiveArticle(cases);
  const id = article?.openCase === openCase ? claimAt(article)?.id : undefined;
  return id === undefined ? undefined : openCase.index.claim(id);
}
