import type { Locator, Page } from 'playwright-core';
import { labels } from './labels';

/** The box at the top of the window: command palette, quick picks, input boxes and the simple file dialogs. */
export class QuickInput {
  readonly #page: Page;
  readonly #widget: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.#widget = page.locator('.quick-input-widget');
  }

  get #input(): Locator {
    return this.#widget.locator('.quick-input-box input');
  }

  /** Waits until the box is there; give its title or placeholder to be sure which one it is. */
  async waitFor(text?: string): Promise<void> {
    await this.#input.waitFor();
    if (text === undefined) return;
    const titled = this.#widget.locator('.quick-input-title, .quick-input-message').filter({ hasText: text });
    const placeheld = this.#widget.locator(`input[placeholder*=${JSON.stringify(text)}]`);
    await titled.or(placeheld).first().waitFor();
  }

  async waitUntilClosed(): Promise<void> {
    await this.#input.waitFor({ state: 'hidden' });
  }

  /** Replaces what stands in the box, and waits until the row that Enter would take is the named one, if one is named. */
  async fill(text: string, row?: string): Promise<void> {
    await this.#input.fill(text);
    if (row !== undefined) await this.#widget.locator('.monaco-list-row.focused').filter({ hasText: row }).waitFor();
  }

  /** What stands in the box; undefined while it is closed. */
  async value(): Promise<string | undefined> {
    return (await this.#input.isVisible()) ? this.#input.inputValue() : undefined;
  }

  /** The first row that shows the text, in its label, description or detail. */
  row(text: string): Locator {
    return this.#widget.locator('.monaco-list-row').filter({ hasText: text }).first();
  }

  /** What the rows in sight say, as a screen reader hears it. */
  async rows(): Promise<readonly string[]> {
    const rows = this.#widget.locator('.monaco-list-row');
    await rows.first().waitFor();
    return labels(rows);
  }

  /** Clicks the row that shows the text; waits for it to come. */
  async choose(text: string): Promise<void> {
    await this.row(text).click();
  }

  /** Clicks the row whose label is the text and no more; waits for it to come. */
  async chooseExactly(label: string): Promise<void> {
    const named = this.#page.locator('.quick-input-list-row > .monaco-icon-label .label-name').getByText(label, { exact: true });
    await this.#widget.locator('.monaco-list-row').filter({ has: named }).first().click();
  }

  /** Ticks or unticks a row of a checklist. */
  async toggle(text: string): Promise<void> {
    await this.row(text).locator('.quick-input-list-checkbox, input[type=checkbox]').first().click();
  }

  /** Presses Enter: takes the typed value, the focused row or the ticked ones. */
  async accept(): Promise<void> {
    await this.#input.press('Enter');
  }

  /** Types a value and takes it. */
  async answer(text: string): Promise<void> {
    await this.#input.waitFor();
    await this.#input.fill(text);
    await this.accept();
  }

  /** Answers one question after the other, each known by its prompt. */
  async answerAll(answers: readonly (readonly [prompt: string, answer: string])[]): Promise<void> {
    for (const [prompt, answer] of answers) {
      await this.waitFor(prompt);
      await this.answer(answer);
    }
  }

  async cancel(): Promise<void> {
    await this.#page.keyboard.press('Escape');
    await this.waitUntilClosed();
  }

  /** The message under the box, such as why a value is refused. */
  async message(): Promise<string> {
    return (await this.#widget.locator('.quick-input-message').innerText()).trim();
  }

  /** Clicks a button of the title bar or of a row by its tooltip, such as Back. */
  async button(name: string): Promise<void> {
    await this.#widget.locator(`.action-label[aria-label*=${JSON.stringify(name)}]`).first().click();
  }
}
