import type { CodeAction, CodeActionContext, CodeActionProvider, Range, TextDocument } from 'vscode';
import type { Cases } from '../../workspace/cases';
import type * as onUse from './onUse';

/** The problems that have a fix here. */
const fixed: ReadonlySet<unknown> = new Set(['merged-id', 'claim-without-id', 'misspelt-attribute', 'mixed-kinds', 'kind-differs', 'ambiguous-name', 'unmentioned-entity', 'claim-last-seen', 'claim-nowhere']);

/** Fixes of problems with names and records; what makes them is loaded when there is such a problem. */
export class FixProvider implements CodeActionProvider {
  readonly #cases: Cases;
  readonly #load: () => Promise<typeof onUse>;

  constructor(cases: Cases, load: () => Promise<typeof onUse>) {
    this.#cases = cases;
    this.#load = load;
  }

  async provideCodeActions(document: TextDocument, _range: Range, { diagnostics }: CodeActionContext): Promise<CodeAction[]> {
    const ours = diagnostics.filter(({ source, code }) => source === 'Dossier' && fixed.has(code));
    if (ours.length === 0) return [];
    const { tidyingFixes } = await this.#load();
    return tidyingFixes(this.#cases.of(document.uri), document, ours);
  }
}
