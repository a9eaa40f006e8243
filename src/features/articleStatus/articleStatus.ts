import { l10n, StatusBarAlignment, window } from 'vscode';
import { claimsMade } from '../../core/checks/evidence/claimsMade';
import { Disposer } from '../../host/disposer';
import { Throttle } from '../../host/throttle';
import { findActiveArticle } from '../../workspace/activeArticle';
import type { Cases } from '../../workspace/cases';

/** Counts are told at most this often while someone types, in milliseconds. */
const pause = 250;

/** How many claims the article in the editor makes, and how many of them rest on nothing yet, in the status bar. */
export class ArticleStatus extends Disposer {
  readonly #cases: Cases;
  readonly #item = this.own(window.createStatusBarItem('dossier.claims', StatusBarAlignment.Right, 91));

  constructor(cases: Cases) {
    super();
    this.#cases = cases;
    this.#item.name = l10n.t('Dossier: claims of the article');
    this.#item.command = 'dossier.nextUnsupportedClaim';
    const show = this.own(new Throttle(() => { this.#show(); }, pause));
    this.own(cases.onDidChange(() => { show.run(); }));
    this.own(window.onDidChangeActiveTextEditor(() => { this.#show(); }));
    this.#show();
  }

  #show(): void {
    const article = findActiveArticle(this.#cases);
    const { all, unsupported } = article ? claimsMade(article.record, article.openCase.index.evidence) : { all: [], unsupported: [] };
    if (all.length === 0) {
      this.#item.hide();
      return;
    }
    const count = all.length === 1 ? l10n.t('1 claim') : l10n.t('{0} claims', all.length);
    this.#item.text = unsupported.length === 0 ? count : l10n.t('{0} · {1} without evidence', count, unsupported.length);
    this.#item.tooltip = unsupported.length === 0
      ? l10n.t('Every claim of this article rests on something.')
      : l10n.t('Click to go to the next claim of this article that rests on nothing yet.');
    this.#item.accessibilityInformation = { label: `${this.#item.text}. ${this.#item.tooltip}` };
    this.#item.show();
  }
}
