import { Range, TextEditorSelectionChangeKind, window, workspace, type TextEditor, type TextEditorDecorationType, type TextEditorSelectionChangeEvent } from 'vscode';
import type { Span } from '../../core/model';
import { Disposer } from '../../host/disposer';
import { spanOf } from '../../host/ranges';
import type { Cases, CasesChange } from '../../workspace/cases';
import type { Settings } from '../../workspace/settings';
import { decorationType } from './decorationTypes';
import { lookOf, looks, type Look } from './lookOf';
import { ShownLooks } from './shownLooks';

/** Lines beyond the visible ones that are shown too, so that scrolling by a line shows nothing bare. */
const margin = 30;

/** How long the markup that a selection with the mouse uncovers waits, in milliseconds: words that move under the pointer would be selected wrongly. */
const mousePause = 400;

/** Colours the tags of the visible articles. */
export class Highlighter extends Disposer {
  readonly #cases: Cases;
  readonly #settings: Settings;
  readonly #types: ReadonlyMap<Look, TextEditorDecorationType>;
  readonly #shown = new WeakMap<TextEditor, ShownLooks>();
  readonly #cursorLines = new WeakMap<TextEditor, string>();
  #pointing: ReturnType<typeof setTimeout> | undefined;

  constructor(cases: Cases, settings: Settings) {
    super();
    this.#cases = cases;
    this.#settings = settings;
    this.#types = new Map(looks.map((look) => [look, this.own(decorationType(look))]));
    this.own(cases.onDidChange((change) => { this.#showChanged(change); }));
    this.own(settings.onDidChange(() => { this.showAll(); }));
    this.own(window.onDidChangeVisibleTextEditors(() => { this.showAll(); }));
    this.own(window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => { this.#show(textEditor); }));
    this.own(window.onDidChangeTextEditorSelection((change) => { this.#follow(change); }));
    this.own(workspace.onDidCloseTextDocument(() => { this.showAll(); }));
    this.own({ dispose: () => { clearTimeout(this.#pointing); } });
    this.showAll();
  }

  showAll(): void {
    for (const editor of window.visibleTextEditors) this.#show(editor);
  }

  #follow({ textEditor, kind }: TextEditorSelectionChangeEvent): void {
    if (this.#settings.display !== 'tidy') return;
    clearTimeout(this.#pointing);
    if (!this.#settings.hideMarkup) {
      if (this.#hasOtherLines(textEditor)) this.#show(textEditor);
    } else if (kind === TextEditorSelectionChangeKind.Mouse) this.#pointing = setTimeout(() => { this.showAll(); }, mousePause);
    else this.#show(textEditor);
  }

  #showChanged({ openCase, change }: CasesChange): void {
    for (const editor of window.visibleTextEditors) {
      const { uri } = editor.document;
      const concerned = change === 'all' || change.documents.has(openCase.pathOf(uri));
      if (concerned && this.#cases.of(uri) === openCase) this.#show(editor);
    }
  }

  #show(editor: TextEditor): void {
    const { document } = editor;
    const openCase = this.#cases.ofArticle(document);
    const path = openCase?.pathOf(document.uri) ?? '';
    const isTidy = this.#settings.display === 'tidy';
    const record = openCase?.index.record(path);
    const found = record && lookOf({
      record,
      resolutionOf: (mention) => openCase?.evidence?.isUnknown === true ? undefined : openCase?.index.resolutionOf(path, mention),
      assessmentOf: (claim) => openCase?.index.evidence.claims.get(claim)?.assessment,
      visible: visibleSpans(editor),
      plain: isTidy ? cursorLines(editor) : undefined,
      cursors: isTidy && this.#settings.hideMarkup ? editor.selections.map((selection) => spanOf(document, selection)) : undefined,
    });
    const shown = this.#shown.get(editor) ?? new ShownLooks(editor);
    this.#shown.set(editor, shown);
    shown.show(found, this.#types);
  }

  /** Most moves of a cursor stay in its line. */
  #hasOtherLines(editor: TextEditor): boolean {
    const lines = editor.selections.map(({ start, end }) => `${String(start.line)}–${String(end.line)}`).join();
    const before = this.#cursorLines.get(editor);
    this.#cursorLines.set(editor, lines);
    return lines !== before;
  }
}

function visibleSpans({ document, visibleRanges }: TextEditor): Span[] {
  return visibleRanges.map(({ start, end }) =>
    spanOf(document, document.validateRange(new Range(Math.max(0, start.line - margin), 0, end.line + margin, 0))));
}

/** While a change that leaves fewer lines is being told, the selections are still those before it. */
function cursorLines({ document, selections }: TextEditor): Span[] {
  return selections.map((selection) => {
    const { start, end } = document.validateRange(selection);
    return spanOf(document, new Range(start.line, 0, end.line, document.lineAt(end.line).text.length));
  });
}
