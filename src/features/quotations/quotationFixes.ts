import { CodeAction, CodeActionKind, l10n, type CodeActionContext, type CodeActionProvider, type Diagnostic, type Range, type TextDocument } from 'vscode';
import type { Cases } from '../../workspace/cases';
import type { OpenCase } from '../../workspace/openCase';

/** What mends the problems of quotations and of sources' files, where they stand in the evidence file. */
export class QuotationFixes implements CodeActionProvider {
  readonly #cases: Cases;

  constructor(cases: Cases) {
    this.#cases = cases;
  }

  provideCodeActions(document: TextDocument, _range: Range, { diagnostics }: CodeActionContext): CodeAction[] {
    const openCase = this.#cases.of(document.uri);
    if (!openCase.evidence?.isFile(document)) return [];
    return diagnostics.filter(({ source }) => source === 'Dossier').flatMap((diagnostic) => fixFor(openCase, document, diagnostic));
  }
}

function fixFor(openCase: OpenCase, document: TextDocument, diagnostic: Diagnostic): CodeAction[] {
  const [section, id] = openCase.evidence?.pathAt(document, diagnostic.range.start) ?? [];
  if (typeof id !== 'string') return [];
  switch (diagnostic.code) {
    case 'lost-quotation': case 'mended-quotation':
      return section === 'evidence' ? [fix(diagnostic, l10n.t('Re-anchor the quotation…'), 'reanchor', { openCase, item: id })] : [];
    case 'changed-source':
      return section === 'sources' ? [fix(diagnostic, l10n.t('Take the SHA-256 sum of the file as it is now'), 'renewSum', { openCase, source: id })] : [];
    default: return [];
  }
}

function fix(diagnostic: Diagnostic, title: string, command: string, argument: object): CodeAction {
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  action.command = { command: `dossier.${command}`, title, arguments: [argument] };
  action.diagnostics = [diagnostic];
  return action;
}
