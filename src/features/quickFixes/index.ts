import { CodeAction, CodeActionKind, l10n, languages, type CodeActionProvider, type Range, type TextDocument } from 'vscode';
import { newId } from '../../core/evidence/ids';
import { readMarkup } from '../../core/markup/readMarkup';
import { giveClaimId } from '../../core/tagging/giveClaimId';
import { isRefusal } from '../../core/tagging/refusal';
import { setReference } from '../../core/tagging/setReference';
import { UserError } from '../../core/userError';
import { registerCommands } from '../../host/commands';
import { translated } from '../../host/diagnostics';
import { together, type Disposable } from '../../host/disposer';
import { spanOf } from '../../host/ranges';
import type { MentionAt } from '../../core/index/caseIndex';
import { activeArticle } from '../../workspace/activeArticle';
import type { Cases } from '../../workspace/cases';
import type { OpenCase } from '../../workspace/openCase';
import type { Services } from '../../workspace/services';

/** Offers what mends a problem of a tag: which entity is meant, a record for a new name, an id for a claim. */
export function registerQuickFixes(services: Services): Disposable {
  const { cases, log } = services;
  return together(
    languages.registerCodeActionsProvider({ language: 'markdown' }, new TagFixes(cases), { providedCodeActionKinds: [CodeActionKind.QuickFix] }),
    registerCommands(log, {
      setReference: (start: number, id: string) => writeReference(services, start, id),
      giveClaimId: (start: number) => writeClaimId(services, start),
    }),
  );
}

class TagFixes implements CodeActionProvider {
  readonly #cases: Cases;

  constructor(cases: Cases) {
    this.#cases = cases;
  }

  provideCodeActions(document: TextDocument, range: Range): CodeAction[] {
    const openCase = this.#cases.ofArticle(document);
    if (!openCase) return [];
    const { start } = spanOf(document, range);
    const path = openCase.pathOf(document.uri);
    const mention = openCase.index.keysAt(path, start);
    const claim = openCase.index.record(path)?.claims.find((tag) => tag.start <= start && start <= tag.end && tag.id === undefined && tag.refs.length === 0);
    return [
      ...(mention ? mentionFixes(openCase, mention) : []),
      ...(claim ? [fix(l10n.t('Give this claim an id'), 'giveClaimId', claim.start)] : []),
    ];
  }
}

function mentionFixes(openCase: OpenCase, { mention, resolution }: MentionAt): CodeAction[] {
  if (resolution.state === 'ambiguous') {
    return resolution.candidates.map((id) => {
      const name = openCase.index.registry.entities.get(id)?.name ?? id;
      return fix(l10n.t('“{0}” is {1}', mention.text, name), 'setReference', mention.start, id);
    });
  }
  return resolution.state === 'notInCase' ? [fix(l10n.t('Add “{0}” to the case…', mention.text), 'addToCase')] : [];
}

function fix(title: string, command: string, ...args: readonly (string | number)[]): CodeAction {
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  action.command = { command: `dossier.${command}`, title, arguments: [...args] };
  return action;
}

async function writeReference({ cases, editing }: Services, start: number, id: string): Promise<void> {
  const { document, openCase } = activeArticle(cases);
  const text = document.getText();
  const tag = readMarkup(text, { kinds: openCase.kinds }).tags.find((each) => each.start === start);
  if (!tag) throw new UserError(l10n.t('This tag is no longer there.'));
  const edits = setReference(text, tag, id, openCase.kinds);
  if (isRefusal(edits)) throw new UserError(translated(edits));
  await editing.apply(openCase, { articles: [{ document, version: document.version, edits }] });
}

async function writeClaimId({ cases, editing, environment }: Services, start: number): Promise<void> {
  const { document, openCase, record } = activeArticle(cases);
  const tag = record.claims.find((claim) => claim.start === start);
  if (!tag) throw new UserError(l10n.t('This claim is no longer there.'));
  const id = newId('c', environment.random, (taken) => openCase.index.claim(taken) !== undefined);
  const edits = giveClaimId(document.getText(), tag, id, openCase.kinds);
  if (isRefusal(edits)) throw new UserError(translated(edits));
  await editing.apply(openCase, { articles: [{ document, version: document.version, edits }] });
}
