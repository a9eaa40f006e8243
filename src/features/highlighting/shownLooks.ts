import type { TextEditor, TextEditorDecorationType } from 'vscode';
import type { Span } from '../../core/model';
import { rangeOf } from '../../host/ranges';
import { looks, type Look, type Looks } from './lookOf';

const nothing: readonly Span[] = [];

/** What one editor shows, so that only looks that differ are handed over. */
export class ShownLooks {
  readonly #editor: TextEditor;
  #version: number | undefined;
  #shown: Partial<Looks> = {};

  constructor(editor: TextEditor) {
    this.#editor = editor;
  }

  /** Undefined shows nothing. */
  show(wanted: Looks | undefined, types: ReadonlyMap<Look, TextEditorDecorationType>): void {
    const { document } = this.#editor;
    // With each edit the editor itself moves and distorts what it shows.
    const isMoved = document.version !== this.#version;
    for (const look of looks) {
      const [spans, before] = [wanted?.[look] ?? nothing, this.#shown[look] ?? nothing];
      const type = types.get(look);
      if (!type || (isMoved ? spans.length + before.length === 0 : sameSpans(spans, before))) continue;
      this.#editor.setDecorations(type, spans.map((span) => rangeOf(document, span)));
    }
    this.#version = document.version;
    this.#shown = wanted ?? {};
  }
}

function sameSpans(some: readonly Span[], others: readonly Span[]): boolean {
  return some.length === others.length && some.every(({ start, end }, at) => start === others[at]?.start && end === others[at].end);
}
