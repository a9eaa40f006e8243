import type { ClaimTag } from '../core/entities/articleRecord';
import type { ActiveArticle } from './activeArticle';

/** A claim under the cursor: its tag, and its id (made or cited here), which a fresh tag may lack. */
export interface ClaimAt {
  readonly tag: ClaimTag;
  readonly id: string | undefined;
}

/** The innermost claim that the cursor is in, or undefined outside of all. */
export function claimAt({ record, offset }: Pick<ActiveArticle, 'record' | 'offset'>): ClaimAt | undefined {
  const tag = record.claims.findLast(({ start, end }) => start <= offset && offset <= end);
  return tag && { tag, id: tag.id ?? tag.refs[0] };
}
