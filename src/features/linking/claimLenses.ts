import { CodeLens, l10n, type CodeLensProvider, type Event, type TextDocument } from 'vscode';
import { balanceMark, balanceOf, type Balance } from '../../core/evidence/balance';
import type { ClaimTag } from '../../core/entities/articleRecord';
import { groupBy } from '../../core/exchange/groupBy';
import { rangeOf } from '../../host/ranges';
import type { Cases } from '../../workspace/cases';
import type { OpenCase } from '../../workspace/openCase';
import type { Settings } from '../../workspace/settings';

/** A paragraph's claims, before anyone looks at them. */
class ClaimLens extends CodeLens {
  readonly openCase: OpenCase;
  /** One for each claim that is made or cited in the paragraph. */
  readonly ids: readonly string[];

  constructor(document: TextDocument, openCase: OpenCase, claims: readonly ClaimTag[]) {
    const start = claims[0]?.start ?? 0;
    super(rangeOf(document, { start, end: start }));
    this.openCase = openCase;
    this.ids = claims.map(({ id, refs }) => id ?? refs[0] ?? '');
  }
}

/** One line above each paragraph with claims, which counts them and their evidence. */
export class ClaimLenses implements CodeLensProvider<ClaimLens> {
  readonly #cases: Cases;
  readonly #settings: Settings;
  readonly #paragraphs = new WeakMap<readonly ClaimTag[], { readonly version: number; readonly claims: readonly (readonly ClaimTag[])[] }>();
  readonly onDidChangeCodeLenses: Event<void>;

  constructor(cases: Cases, settings: Settings, changed: Event<void>) {
    this.#cases = cases;
    this.#settings = settings;
    this.onDidChangeCodeLenses = changed;
  }

  provideCodeLenses(document: TextDocument): ClaimLens[] {
    const openCase = this.#settings.claimLens ? this.#cases.ofArticle(document) : undefined;
    const claims = openCase?.index.record(openCase.pathOf(document.uri))?.claims ?? [];
    return openCase ? this.#paragraphsOf(document, claims).map((some) => new ClaimLens(document, openCase, some)) : [];
  }

  /** Asked only for lenses in sight. */
  resolveCodeLens(lens: ClaimLens): ClaimLens {
    lens.command = { command: 'dossier.showEvidence', title: titleOf(lens), arguments: [lens.ids] };
    return lens;
  }

  #paragraphsOf(document: TextDocument, claims: readonly ClaimTag[]): readonly (readonly ClaimTag[])[] {
    const { version } = document;
    const known = this.#paragraphs.get(claims);
    const paragraphs = known?.version === version ? known.claims : byParagraph(document, claims);
    this.#paragraphs.set(claims, { version, claims: paragraphs });
    return paragraphs;
  }
}

function byParagraph(document: TextDocument, claims: readonly ClaimTag[]): readonly (readonly ClaimTag[])[] {
  return [...groupBy(claims, ({ line }) => firstLineOfParagraph(document, Math.min(line, document.lineCount) - 1)).values()];
}

function firstLineOfParagraph(document: TextDocument, line: number): number {
  let first = line;
  while (first > 0 && !document.lineAt(first - 1).isEmptyOrWhitespace) first -= 1;
  return first;
}

function titleOf({ ids, openCase }: ClaimLens): string {
  const balances = ids.map((id) => balanceOf(openCase.index.evidence.claims.get(id)));
  const bare = balances.filter(({ supports, refutes, others }) => supports + refutes + others === 0).length;
  const counted = ids.length === 1 ? l10n.t('1 claim') : l10n.t('{0} claims', ids.length);
  const parts = [counted, balanceMark(balances.reduce(sum)), bare > 0 && bare < ids.length ? l10n.t('{0} without evidence', bare) : ''];
  return parts.filter((part) => part !== '').join(' · ');
}

function sum(one: Balance, other: Balance): Balance {
  return { supports: one.supports + other.supports, refutes: one.refutes + other.refutes, others: one.others + other.others };
}
