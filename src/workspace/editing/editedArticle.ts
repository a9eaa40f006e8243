import { EndOfLine, workspace, type TextDocument, type TextDocumentChangeEvent, type Uri } from 'vscode';
import type { PlaceState } from '../../core/evidence/changedPlaces';
import { inOrder } from '../../core/applyEdits';
import { followSpan } from '../../core/followSpan';
import type { Span, TextEdit } from '../../core/model';
import { rangeOf } from '../../host/ranges';
import type { DocumentEdits } from './documentEdits';

interface Replaced {
  readonly before: string;
  readonly after: string;
  /** Where the text stands that the command wrote, after all that happened since. */
  readonly span: Span;
}

/** What one command wrote in one article, followed through later changes so that it can be taken back alone. */
export class EditedArticle {
  readonly uri: Uri;
  #parts: readonly Replaced[];
  /** What the article was when it was closed: if it is another when it opens again, nobody knows where things are. */
  #closed: string | undefined;
  #isLost = false;

  /** To be made before the edits are applied, and told of every change from then on but their own. */
  constructor({ document, edits }: DocumentEdits) {
    this.uri = document.uri;
    let growth = 0;
    this.#parts = inOrder(edits).map((edit) => {
      const start = edit.start + growth;
      // The editor writes the line ends of the document, whatever the edit has.
      const after = edit.text.replace(/\r\n?|\n/gu, document.eol === EndOfLine.CRLF ? '\r\n' : '\n');
      growth += after.length - (edit.end - edit.start);
      return { before: document.getText(rangeOf(document, edit)), after, span: { start, end: start + after.length } };
    });
  }

  /** Follows a change of a document; `returns` says that it may bring back what was here. */
  change({ document, contentChanges }: Pick<TextDocumentChangeEvent, 'document' | 'contentChanges'>, returns: boolean): void {
    if (!this.#is(document)) return;
    for (const change of contentChanges.toSorted((one, other) => other.rangeOffset - one.rangeOffset)) {
      const replaced = { start: change.rangeOffset, end: change.rangeOffset + change.rangeLength, length: change.text.length };
      this.#parts = this.#parts.map((part) => ({ ...part, span: followSpan(part.span, replaced, returns) }));
    }
  }

  close(document: TextDocument): void {
    if (this.#is(document)) this.#closed = document.getText();
  }

  open(document: TextDocument): void {
    if (!this.#is(document) || this.#closed === undefined) return;
    this.#isLost ||= document.getText() !== this.#closed;
    this.#closed = undefined;
  }

  /** The article as it stands; rejects where it is gone. */
  async read(): Promise<TextDocument> {
    const document = await workspace.openTextDocument(this.uri);
    this.open(document);
    return document;
  }

  /** Whether the article has, at every place, what the command wrote, or what it replaced. */
  stateIn(document: TextDocument): PlaceState {
    if (this.#isLost) return 'otherwise';
    const now = this.#parts.map(({ span }) => document.getText(rangeOf(document, span)));
    if (this.#parts.every(({ after }, at) => now[at] === after)) return 'after';
    return this.#parts.every(({ before }, at) => now[at] === before) ? 'before' : 'otherwise';
  }

  /** What takes the command back. */
  reversal(document: TextDocument): DocumentEdits {
    return { document, version: document.version, edits: this.#parts.map(({ span, before }): TextEdit => ({ ...span, text: before })) };
  }

  #is(document: TextDocument): boolean {
    return document.uri.toString() === this.uri.toString();
  }
}
