import { l10n, StatusBarAlignment, window, type StatusBarItem } from 'vscode';
import { Disposer } from '../../host/disposer';
import { isArticle } from '../../workspace/reading/articles';
import type { Settings } from '../../workspace/settings';

/** The switch between tidy and full display in the status bar, while an article is in the editor. */
export class DisplaySwitch extends Disposer {
  readonly #settings: Settings;
  readonly #item: StatusBarItem;

  constructor(settings: Settings) {
    super();
    this.#settings = settings;
    this.#item = this.own(window.createStatusBarItem('dossier.display', StatusBarAlignment.Right, 90));
    this.#item.name = l10n.t('Dossier: display of tags');
    this.#item.command = 'dossier.toggleDisplay';
    this.own(settings.onDidChange(() => { this.#show(); }));
    this.own(window.onDidChangeActiveTextEditor(() => { this.#show(); }));
    this.#show();
  }

  async toggle(): Promise<void> {
    await this.#settings.setDisplay(this.#settings.display === 'tidy' ? 'full' : 'tidy');
  }

  #show(): void {
    const editor = window.activeTextEditor;
    if (!editor || !isArticle(editor.document)) {
      this.#item.hide();
      return;
    }
    const tidy = this.#settings.display === 'tidy';
    this.#item.text = tidy ? l10n.t('$(tag) Tidy') : l10n.t('$(tag) Full');
    this.#item.tooltip = tidy
      ? l10n.t('Brackets and attributes of tags fade away from the line of the cursor. Click to show them in full.')
      : l10n.t('Tags show in full. Click to let their brackets and attributes fade.');
    this.#item.accessibilityInformation = { label: this.#item.tooltip };
    this.#item.show();
  }
}
