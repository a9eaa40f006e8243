import { MarkdownString } from 'vscode';

/** Markdown that shows a text as it is, on one line, with no icon in it; unlike what `appendText` makes of it, the line may break at its spaces. */
export function plainMarkdown(text: string): string {
  return new MarkdownString().appendText(text.replace(/\s+/gu, ' ').trim()).value.replaceAll('&nbsp;', ' ').replaceAll('$', '&#36;');
}
