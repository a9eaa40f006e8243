import { shortened } from '../../shortened';
import type { ArticlePlace } from '../place';
import type { HoverView } from './hoverView';

/** Lines of a card that are read as one. */
export type HoverPart = readonly (string | undefined | false)[];

/** The card: what is empty is left out, a rule stands between parts. */
export function hoverMarkdown(...parts: readonly HoverPart[]): string {
  return parts.map((lines) => lines.filter((line) => line !== undefined && line !== false && line !== ''))
    .filter((lines) => lines.length > 0).map((lines) => lines.join('\n\n')).join('\n\n---\n\n');
}

/** Words of the case on one line, read as they are: no markup, no icon. */
export function plain(text: string, length = 200): string {
  const line = shortened(text.replace(/\s+/gu, ' ').trim(), length);
  return line.replace(/[\\`*_{}[\]()<>#+\-.!|~&@:]/gu, '\\$&').replace(/\$/gu, '&#36;');
}

export function bold(text: string): string {
  return `**${plain(text)}**`;
}

/** Facts on one line, those that are known. */
export function facts(...parts: readonly (string | undefined | false)[]): string {
  return parts.filter((part) => part !== undefined && part !== false && part !== '').join(' · ');
}

export function link(words: string, place: ArticlePlace, { hrefOf }: HoverView): string {
  return `[${plain(words, 60)}](${hrefOf(place)})`;
}

export function quoted(text: string): string {
  return `“${plain(text, 300)}”`;
}
