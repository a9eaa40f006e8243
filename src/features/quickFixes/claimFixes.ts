import { CodeAction, CodeActionKind, l10n, type CodeActionContext, type CodeActionProvider, type Diagnostic, type Range, type TextDocument } from 'vscode';
import { replacementsFor, saysRecorded, termFor } from '../../core/checks/words/replacements';
import type { ClaimTag } from '../../core/entities/articleRecord';
import { spanOf } from '../../host/ranges';
import type { Cases } from '../../workspace/cases';
import type { OpenCase } from '../../workspace/openCase';

/** Problems that more evidence solves. */
const wantsEvidence: ReadonlySet<unknown> = new Set(['claim-without-evidence', 'one-source', 'one-origin', 'retracted-alone', 'unreliable-alone', 'leans-on-retracted', 'high-confidence-thin', 'moderate-confidence-poor', 'vague-attribution']);

/** The fixes for what the checks find about a claim. */
export class ClaimFixes implements CodeActionProvider {
  readonly #cases: Cases;

  constructor(cases: Cases) {
    this.#cases = cases;
  }

  provideCodeActions(document: TextDocument, _range: Range, { diagnostics }: CodeActionContext): CodeAction[] {
    const openCase = this.#cases.ofArticle(document);
    const ours = diagnostics.filter(({ source }) => source === 'Dossier');
    if (!openCase || ours.length === 0) return [];
    const claims = openCase.index.record(openCase.pathOf(document.uri))?.claims ?? [];
    const actions = ours.flatMap((problem) => {
      const { start, end } = spanOf(document, problem.range);
      const claim = claims.findLast((tag) => tag.contentStart <= start && end <= tag.contentEnd);
      return claim ? fixesFor(openCase, document, claim, problem) : [];
    });
    return withoutRepeats(actions);
  }
}

function fixesFor(openCase: OpenCase, document: TextDocument, { id = '' }: ClaimTag, problem: Diagnostic): CodeAction[] {
  const { evidence } = openCase.index;
  const words = document.getText(problem.range);
  if (wantsEvidence.has(problem.code)) {
    const entry = openCase.index.claim(id);
    return entry ? [fix(problem, l10n.t('Link claim to evidence…'), 'linkEvidence', { openCase, entry })] : [];
  }
  if (problem.code === 'words-against-record') {
    const term = termFor(words, evidence.scale);
    return term === undefined ? [] : [fix(problem, l10n.t('Record “{0}” as the claim’s likelihood', term), 'recordLikelihood', { uri: document.uri.toString(), id, term })];
  }
  if (problem.code !== 'off-scale-term') return [];
  return replacementsFor(words, evidence.scale).map((replacement) => {
    const place = { uri: document.uri.toString(), version: document.version, ...spanOf(document, problem.range) };
    const action = fix(problem, l10n.t('Write “{0}”', replacement.words), 'replaceWords', place, replacement.words);
    action.isPreferred = saysRecorded(replacement, evidence.claims.get(id)?.likelihood, evidence.scale);
    return action;
  });
}

function fix(problem: Diagnostic, title: string, command: string, ...args: readonly unknown[]): CodeAction {
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  action.diagnostics = [problem];
  action.command = { command: `dossier.${command}`, title, arguments: [...args] };
  return action;
}

/** Several problems of one claim may be solved by one step. */
function withoutRepeats(actions: readonly CodeAction[]): CodeAction[] {
  const isLink = ({ command }: CodeAction): boolean => command?.command === 'dossier.linkEvidence';
  const first = actions.find(isLink);
  return actions.filter((action) => !isLink(action) || action === first);
}
