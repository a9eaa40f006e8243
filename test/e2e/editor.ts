import type { Locator, Page } from 'playwright-core';
import { takeFromMenu } from './menu';
import { until } from './until';

// The part of the page's elements that is used here: these tests are compiled without the DOM's types.
interface Line {
  readonly style: { readonly top: string };
  readonly textContent: string;
}

/** The text editor that has the focus. */
export class Editor {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get #editor(): Locator {
    return this.#page.locator('.editor-group-container.active .editor-instance .monaco-editor').first();
  }

  async focus(): Promise<void> {
    await this.#page.keyboard.press('Control+1');
    await this.#page.locator('.editor-group-container.active .monaco-editor.focused').first().waitFor();
  }

  /** The lines in sight, from top to bottom; a wrapped line counts as several. */
  async visibleLines(): Promise<readonly string[]> {
    return this.#editor.locator('.view-lines > .view-line').evaluateAll((lines: Line[]) =>
      lines.sort((a, b) => Number.parseFloat(a.style.top) - Number.parseFloat(b.style.top)).map((line) => line.textContent.replaceAll('\u00a0', ' ')),
    );
  }

  /** Waits until the lines in sight hold the text, white space aside: a long line is wrapped anywhere. */
  async waitForText(text: string): Promise<void> {
    const solid = (words: string): string => words.replace(/\s+/gu, '');
    await until(`the editor shows "${text}"`, async () => solid((await this.visibleLines()).join('')).includes(solid(text)));
  }

  /** The words where they stand in the text, as far as they have one look. */
  words(text: string): Locator {
    return this.#editor.locator('.view-line span span').filter({ hasText: text }).first();
  }

  /** Selects the text where it stands for the nth time (from 1), by way of the find box; once more where the box was too quick to select. */
  async select(text: string, occurrence = 1): Promise<void> {
    await until(`"${text}" is selected`, async () => {
      await this.#find(text, occurrence);
      return (await this.#page.locator('.statusbar-item').allInnerTexts()).some((item) => item.includes(`(${text.length} selected)`));
    });
  }

  async #find(text: string, occurrence: number): Promise<void> {
    await this.focus();
    await this.#page.keyboard.press('Control+Home');
    await this.#page.keyboard.press('Control+f');
    const find = this.#page.locator('.editor-group-container.active .find-widget.visible');
    const input = find.locator('.find-part textarea, .find-part .input').first();
    // The same text as last time would not be looked for again.
    await input.fill('');
    await input.fill(text);
    await find.locator('.matchesCount').filter({ hasText: / of / }).waitFor();
    for (let step = 1; step < occurrence; step += 1) await this.#page.keyboard.press('Enter');
    await find.locator('.matchesCount').filter({ hasText: new RegExp(`^${occurrence} of `) }).waitFor();
    await this.#page.keyboard.press('Escape');
    await find.waitFor({ state: 'detached' }).catch(() => find.waitFor({ state: 'hidden' }));
    await this.#page.waitForTimeout(100);
  }

  /** Types into the editor as a person does, key by key. */
  async type(text: string): Promise<void> {
    await this.focus();
    await this.#page.keyboard.type(text, { delay: 5 });
  }

  /** Saves the document and waits until the tab shows no unsaved change. */
  async save(): Promise<void> {
    await this.#page.keyboard.press('Control+s');
    await this.#page.locator('.editor-group-container.active .tab.active:not(.dirty)').waitFor();
  }

  async isDirty(): Promise<boolean> {
    return (await this.#page.locator('.editor-group-container.active .tab.active.dirty').count()) > 0;
  }

  /** Opens the context menu at the selection, from the keyboard, and chooses the entry. */
  async contextMenu(entry: string): Promise<void> {
    await this.focus();
    await this.#page.keyboard.press('Shift+F10');
    await takeFromMenu(this.#page, entry);
  }
}
