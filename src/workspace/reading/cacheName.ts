import type { Uri } from 'vscode';
import { checksum } from '../../core/articles/checksum';

/** The name of the file in which the articles of one folder are kept. */
export function cacheName(folder: Uri): string {
  const address = folder.toString();
  const name = folder.path.split('/').findLast((part) => part !== '')?.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 40) ?? '';
  const sum = checksum(Uint32Array.from(address, (letter) => letter.codePointAt(0) ?? 0));
  return `articles-${name}-${sum.toString(16)}`;
}
