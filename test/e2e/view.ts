import type { Locator, Page } from 'playwright-core';
import { labels } from './labels';
import { takeFromMenu } from './menu';
import { until } from './until';

/** A tree in the side bar, by its title. */
export class View {
  readonly #pane: Locator;

  constructor(page: Page, title: string) {
    this.#pane = page.locator('.pane').filter({ has: page.locator(`.pane-header[aria-label^=${JSON.stringify(title)}]`) });
  }

  /** Waits until the view is shown. */
  async waitFor(): Promise<void> {
    await this.#pane.first().waitFor();
  }

  /** Folds the view away, or opens it again. */
  async toggle(): Promise<void> {
    await this.#pane.locator('.pane-header').first().click();
  }

  /** The first row whose label, as a screen reader hears it, holds the text. */
  row(text: string): Locator {
    return this.#pane.locator(`.monaco-list-row[aria-label*=${JSON.stringify(text)}]`).first();
  }

  /** The labels of the rows in sight, as a screen reader hears them. */
  async rows(): Promise<readonly string[]> {
    return labels(this.#pane.locator('.monaco-list-row'));
  }

  /** Opens a closed row, once more where rows that came meanwhile have closed it; does nothing to an open one. */
  async expand(text: string): Promise<void> {
    const row = this.row(text);
    await row.waitFor();
    await until(`“${text}” is open`, async () => {
      if ((await row.getAttribute('aria-expanded')) !== 'false') return true;
      await row.locator('.monaco-tl-twistie').click();
      await row.page().waitForTimeout(500);
      return false;
    });
  }

  async click(text: string): Promise<void> {
    await this.row(text).click();
  }

  /** Opens the row's context menu and chooses the entry. */
  async contextMenu(text: string, entry: string): Promise<void> {
    const row = this.row(text);
    await row.click({ button: 'right' });
    await takeFromMenu(row.page(), entry);
  }

  /** Drags a row onto something else of the window. */
  async drag(text: string, onto: Locator): Promise<void> {
    await this.row(text).dragTo(onto);
  }

  /** Clicks a button of the view's title bar by its tooltip. */
  async button(name: string): Promise<void> {
    await this.#pane.locator('.pane-header').first().hover();
    await this.#pane.locator(`.pane-header .action-label[aria-label*=${JSON.stringify(name)}]`).first().click();
  }

  /** What the view says while it has no rows. */
  async welcome(): Promise<string> {
    return (await this.#pane.locator('.welcome-view-content').innerText()).trim();
  }
}
