import { isNeverEntered } from '../../core/articles/articleRules';

/** The file of what git ignores here and nowhere else, and the folders around it: of what is in a new folder the editor does not always tell. */
const ownIgnoreFile = /^\.git(?:\/info(?:\/exclude)?)?$/u;

/** Whether git keeps in this file, or perhaps in this folder, what it ignores. */
export function isIgnoreFile(path: string): boolean {
  return ownIgnoreFile.test(path) || /(?:^|\/)\.gitignore$/u.test(path);
}

/** Whether what happens at this path, of a file or a folder, can matter to a case: not what other programs, or our own exports, put there. */
export function mayHoldArticles(path: string): boolean {
  return ownIgnoreFile.test(path) || !isNeverEntered(`${path}/`);
}
