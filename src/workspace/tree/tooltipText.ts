import { MarkdownString } from 'vscode';
import { plainMarkdown } from '../../host/plainMarkdown';

/** Longest text of one part, in code units: a tooltip has no room for a whole article. */
const longest = 600;

/** A tooltip that is put together part by part; what is undefined is left out, and nothing of it is read as Markdown. */
export class TooltipText {
  readonly #text = new MarkdownString('', true);

  heading(parts: readonly (string | undefined)[]): this {
    return this.#paragraph(() => {
      this.#text.appendMarkdown('**');
      this.#plain(joined(parts));
      this.#text.appendMarkdown('**');
    });
  }

  paragraph(text: string | undefined): this {
    return text === undefined ? this : this.#paragraph(() => { this.#plain(text); });
  }

  /** Short parts in one line. */
  facts(parts: readonly (string | undefined)[]): this {
    const line = joined(parts);
    return line === '' ? this : this.paragraph(line);
  }

  quotation(text: string | undefined): this {
    return text === undefined ? this : this.#paragraph(() => {
      this.#text.appendMarkdown('> ');
      this.#plain(`“${text}”`);
    });
  }

  warning(text: string): this {
    return this.#paragraph(() => {
      this.#text.appendMarkdown('$(warning) ');
      this.#plain(text);
    });
  }

  rule(): this {
    return this.#paragraph(() => { this.#text.appendMarkdown('---'); });
  }

  markdown(): MarkdownString {
    return this.#text;
  }

  #paragraph(write: () => void): this {
    if (this.#text.value !== '') this.#text.appendMarkdown('\n\n');
    write();
    return this;
  }

  /** A line break would end a heading or a quotation. */
  #plain(text: string): void {
    const line = text.replace(/\s+/gu, ' ').trim();
    this.#text.appendMarkdown(plainMarkdown(line.length <= longest ? line : `${line.slice(0, longest)}…`));
  }
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}
