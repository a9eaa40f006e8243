import { CodeAction, CodeActionKind, l10n, type Diagnostic, type TextDocument } from 'vscode';
import { normaliseName } from '../../core/entities/normaliseName';
import type { MentionAt } from '../../core/index/entries';
import { spanOf } from '../../host/ranges';
import type { RecordRow } from '../../workspace/asking/recordRow';
import type { OpenCase } from '../../workspace/openCase';

/** The commands on whole entities that solve a problem of one tag: another kind for the one that it names, or a merge of two that have one name. */
export function entityFixes(openCase: OpenCase, document: TextDocument, problem: Diagnostic): CodeAction[] {
  // Where the words of a tag begin, another may begin too.
  const found = openCase.index.keysAt(openCase.pathOf(document.uri), spanOf(document, problem.range).end);
  if (!found) return [];
  switch (problem.code) {
    case 'kind-differs': case 'mixed-kinds': return kindFixes(openCase, found, problem);
    case 'ambiguous-name': return mergeFixes(openCase, found, problem);
    default: return [];
  }
}

function kindFixes(openCase: OpenCase, { keys }: MentionAt, problem: Diagnostic): CodeAction[] {
  const [key, ...others] = keys;
  const entry = key === undefined || others.length > 0 ? undefined : openCase.index.entity(key);
  return entry ? [command(problem, l10n.t('Change the kind of “{0}” everywhere…', entry.name), 'changeKind', { openCase, entry })] : [];
}

/** Two that are only called alike for short are hardly one. */
function mergeFixes(openCase: OpenCase, { mention }: MentionAt, problem: Diagnostic): CodeAction[] {
  const { index } = openCase;
  const [one, other, ...more] = index.registry.fullyNamed(mention.kind, normaliseName(mention.text)).map((id) => index.entity(id));
  if (!one || !other || more.length > 0) return [];
  return [command(problem, l10n.t('Merge “{0}” ({1}) and “{2}” ({3})…', one.name, one.key, other.name, other.key), 'mergeEntities', { openCase, entry: one }, other.key)];
}

function command(problem: Diagnostic, title: string, name: string, row: RecordRow, ...args: readonly string[]): CodeAction {
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  action.diagnostics = [problem];
  action.command = { command: `dossier.${name}`, title, arguments: [row, ...args] };
  return action;
}
