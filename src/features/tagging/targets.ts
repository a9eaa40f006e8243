import { Selection } from 'vscode';
import type { Parts } from '../../core/loadPart';
import { isRefusal, type TaggingResult } from '../../core/tagging/refusal';
import type { Span, TextEdit } from '../../core/model';
import { UserError } from '../../core/userError';
import { translated } from '../../host/diagnostics';
import { rangeOf, spanOf } from '../../host/ranges';
import type { ActiveArticle } from '../../workspace/activeArticle';
import type { Services } from '../../workspace/services';

/** What the commands need that tag and untag. */
export type TaggingServices = Pick<Services, 'cases' | 'editing' | 'load'>;

/** What a tagging command is about: each selection, or where nothing is selected the name at the cursor. */
export function targetsOf({ NameIndex, nameAt, trimName, wholeWords }: Parts['tagging'], { editor, document, openCase }: ActiveArticle, kind: string): Span[] {
  const text = document.getText();
  const known = new NameIndex([...openCase.index.registry.entities.values()]
    .filter((entity) => entity.kind === kind).flatMap(({ fullNames, shortNames }) => [...fullNames, ...shortNames]));
  return editor.selections.map((selection) => {
    const span = spanOf(document, selection);
    return selection.isEmpty ? nameAt(text, span.start, known) ?? span : wholeWords(text, trimName(text, span));
  });
}

/** The edits of a tagging command; throws its refusal as a UserError. */
export function edited(result: TaggingResult): readonly TextEdit[] {
  if (isRefusal(result)) throw new UserError(translated(result));
  return result;
}

/** Selects the words of the tags that the cursors now stand in, as a fresh tag is what the next command is about. */
export function selectTagged({ editor, document, openCase, path }: ActiveArticle): void {
  const { mentions = [], claims = [] } = openCase.index.record(path) ?? {};
  const tags = [...mentions, ...claims];
  editor.selections = editor.selections.map((selection) => {
    const { start, end } = spanOf(document, selection);
    const [nearest] = tags.filter((tag) => tag.start <= end && start <= tag.end)
      .sort((one, other) => Math.abs(one.contentStart - start) - Math.abs(other.contentStart - start));
    if (!nearest) return selection;
    const words = rangeOf(document, { start: nearest.contentStart, end: nearest.contentEnd });
    return new Selection(words.start, words.end);
  });
}
