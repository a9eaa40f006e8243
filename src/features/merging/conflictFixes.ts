import { CodeAction, CodeActionKind, l10n, type CodeActionContext, type CodeActionProvider, type Diagnostic, type Range, type TextDocument } from 'vscode';
import { conflictSpan, openConflicts, type OpenConflict } from '../../core/evidence/merge/openConflicts';
import { rangeOf } from '../../host/ranges';
import type { Cases } from '../../workspace/cases';
import { choiceText, sidesOf } from './choices';

/** Offers to merge by meaning where git has left markers, and either side where a merge has left a choice. */
export class ConflictFixes implements CodeActionProvider {
  readonly #cases: Cases;

  constructor(cases: Cases) {
    this.#cases = cases;
  }

  provideCodeActions(document: TextDocument, range: Range, { diagnostics }: CodeActionContext): CodeAction[] {
    const { evidence } = this.#cases.of(document.uri);
    if (!evidence?.isFile(document)) return [];
    const ours = diagnostics.filter(({ source }) => source === 'Dossier');
    const markers = ours.find(({ code }) => code === 'conflict-markers');
    if (markers) return [fix(l10n.t('Merge both versions by meaning'), markers, 'dossier.mergeByMeaning', document.uri.toString())];
    const open = ours.filter(({ code }) => code === 'open-conflict');
    if (open.length === 0 || evidence.file.status !== 'readable') return [];
    return openConflicts(evidence.file).flatMap((conflict) => {
      const place = rangeOf(document, conflictSpan(evidence.file, conflict));
      const problem = open.find((each) => each.range.isEqual(place) && each.range.intersection(range));
      return problem ? fixesFor(conflict, problem, document.uri.toString()) : [];
    });
  }
}

function fixesFor(conflict: OpenConflict, problem: Diagnostic, uri: string): CodeAction[] {
  return sidesOf(conflict).map((side) => fix(choiceText(conflict, side), problem, 'dossier.settleConflict', uri, conflict.pointer, side));
}

function fix(title: string, problem: Diagnostic, command: string, ...args: readonly string[]): CodeAction {
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  action.diagnostics = [problem];
  action.command = { title, command, arguments: [...args] };
  return action;
}
