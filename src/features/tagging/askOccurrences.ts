import { l10n, Selection, TextEditorRevealType, window, type TextEditor } from 'vscode';
import type { TextAround } from '../../core/entities/textAround';
import type { Span } from '../../core/model';
import { Disposer } from '../../host/disposer';
import { rangeOf } from '../../host/ranges';
import type { PickItem } from '../../host/steps';

/** A place in the text, with what stands around it. */
export interface Place {
  readonly span: Span;
  readonly around: TextAround;
}

/** A checklist of places, all ticked; the editor shows the one in focus. Undefined where the user stopped. */
export async function askOccurrences(editor: TextEditor, title: string, places: readonly Place[]): Promise<readonly Span[] | undefined> {
  const disposer = new Disposer();
  const before = editor.selection;
  const pick = disposer.own(window.createQuickPick<PickItem<Span>>());
  pick.title = title;
  pick.placeholder = l10n.t('Untick what is somebody or something else, then press Enter');
  pick.canSelectMany = true;
  pick.items = places.map((place) => itemOf(editor, place));
  pick.selectedItems = pick.items;
  disposer.own(pick.onDidChangeActive(([active]) => { if (active) showPlace(editor, active.value); }));
  const chosen = await new Promise<readonly Span[] | undefined>((resolve) => {
    disposer.own(pick.onDidAccept(() => { resolve(pick.selectedItems.map(({ value }) => value)); }));
    disposer.own(pick.onDidHide(() => { resolve(undefined); }));
    pick.show();
  });
  disposer.dispose();
  editor.selection = before;
  return chosen;
}

function itemOf({ document }: TextEditor, { span, around }: Place): PickItem<Span> {
  const text = document.getText(rangeOf(document, span)).replace(/\s+/gu, ' ');
  const line = document.positionAt(span.start).line + 1;
  return { label: `${line}: ${around.before.trimStart()}⟦${text}⟧${around.after.trimEnd()}`, value: span };
}

function showPlace(editor: TextEditor, span: Span): void {
  const range = rangeOf(editor.document, span);
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}
