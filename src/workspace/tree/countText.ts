import { env } from 'vscode';

let format: Intl.NumberFormat | undefined;

/** A number as people write it in the editor's language. */
export function countText(count: number): string {
  format ??= new Intl.NumberFormat(env.language);
  return format.format(count);
}
