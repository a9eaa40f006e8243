import type { Choice } from '../core/articles/articleRules';
import { UserError } from '../core/userError';
import { reasonUnread } from './fileErrors';
import { listArticles } from './listArticles';

/** The articles of a case, as `listArticles` gives them. Throws a UserError where its folder cannot be read. */
export function listCase(folder: string, choice?: Choice, leftOut?: string): readonly string[] {
  return ofFolder(folder, () => listArticles(folder, leftOut, choice));
}

/** Looks at a folder; throws a UserError where the system refuses. */
export function ofFolder<Result>(folder: string, look: () => Result): Result {
  try {
    return look();
  } catch (error) {
    throw new UserError(`The folder ${folder} cannot be read: ${reasonUnread(error)}.`, { cause: error });
  }
}
