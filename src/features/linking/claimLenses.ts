import { CodeLens, l10n, type CodeLensProvider, type Event, type TextDocument } from 'vscode';
import { balanceMark, balanceOf, type Balance } from '../../core/evidence/balance';
import type { ClaimTag } from '../../core/entities/articleRecord';
import { rangeOf } from '../../host/ranges';
import type { Cases } from '../../workspace/cases';
import type { OpenCase } from '../../workspace/openCase';
import type { Settings } from '../../workspace/settings';

/** One line above each paragraph with claims, which counts them and their evidence. */
export class ClaimLenses implements CodeLensProvider {
  readonly #cases: Cases;
  readonly #settings: Settings;
  readonly onDidChangeCodeLenses: Event<void>;

  constructor(cases: Cases, settings: Settings, changed: Event<void>) {
    this.#cases = cases;
    this.#settings = settings;
    this.onDidChangeCodeLenses = changed;
  }

  provideCodeLenses(document: TextDocument): CodeLens[] {
    const openCase = this.#settings.claimLens ? this.#cases.ofArticle(document) : undefined;
    const claims = openCase?.index.record(openCase.pathOf(document.uri))?.claims ?? [];
    const paragraphs = new Map<number, ClaimTag[]>();
    for (const claim of claims) {
      const line = firstLineOfParagraph(document, claim.line - 1);
      paragraphs.set(line, [...paragraphs.get(line) ?? [], claim]);
    }
    return openCase ? [...paragraphs.values()].map((of) => lensOf(document, openCase, of)) : [];
  }
}

function firstLineOfParagraph(document: TextDocument, line: number): number {
  let first = line;
  while (first > 0 && !document.lineAt(first - 1).isEmptyOrWhitespace) first -= 1;
  return first;
}

function lensOf(document: TextDocument, openCase: OpenCase, claims: readonly ClaimTag[]): CodeLens {
  const ids = claims.map(({ id, refs }) => id ?? refs[0] ?? '');
  const balances = ids.map((id) => balanceOf(openCase.index.evidence.claims.get(id)));
  const bare = balances.filter(({ supports, refutes, others }) => supports + refutes + others === 0).length;
  const counted = claims.length === 1 ? l10n.t('1 claim') : l10n.t('{0} claims', claims.length);
  const parts = [counted, balanceMark(balances.reduce(sum)), bare > 0 && bare < claims.length ? l10n.t('{0} without evidence', bare) : ''];
  const [first] = claims;
  const range = rangeOf(document, { start: first?.start ?? 0, end: first?.start ?? 0 });
  return new CodeLens(range, { command: 'dossier.showEvidence', title: parts.filter((part) => part !== '').join(' · '), arguments: [ids] });
}

function sum(one: Balance, other: Balance): Balance {
  return { supports: one.supports + other.supports, refutes: one.refutes + other.refutes, others: one.others + other.others };
}
