import { escapePlainText } from './plainTextEscapes';

/** Words of the case within one line of Markdown, so that they read as they are. */
export function inlineText(text: string): string {
  return escapePlainText(text.replace(/\s+/gu, ' ').trim());
}
