import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/host/browser';
import { root } from '../../scripts/host/paths';
import { makeProfile } from '../../scripts/host/profile';
import { installExtension, startServer, type Server } from '../../scripts/host/server';
import { Editor } from './editor';
import { QuickInput } from './quickInput';
import { until } from './until';
import { View } from './view';

const themes = {
  light: { name: 'Light Modern', file: 'light_modern' },
  dark: { name: 'Dark Modern', file: 'dark_modern' },
  highContrast: { name: 'Default High Contrast', file: 'hc_black' },
} as const;
export type Theme = keyof typeof themes;

// The find box that Editor.select uses would seed itself, and a selection would show its blanks as dots.
const settings = { 'editor.wordWrap': 'on', 'editor.renderWhitespace': 'none', 'editor.find.seedSearchStringFromSelection': 'never', 'workbench.colorTheme': themes.dark.name, 'workbench.reduceMotion': 'on' };

/** Where a screenshot is left for a person to look at. */
function pathOf(name: string): string {
  const folder = path.join(root, 'test-results');
  mkdirSync(folder, { recursive: true });
  return path.join(folder, `${name}.png`);
}

function fileName(file: string): string {
  return path.basename(file);
}

/** A plain VS Code window with the packaged extension installed, in a browser: what a user sees. */
export class Workbench {
  readonly page: Page;
  readonly quickInput: QuickInput;
  readonly editor: Editor;
  /** The opened folder: a copy of the sample case, thrown away afterwards. */
  readonly folder: string;
  readonly #server: Server;
  readonly #browser: Browser;

  private constructor(page: Page, folder: string, server: Server, browser: Browser) {
    this.page = page;
    this.quickInput = new QuickInput(page);
    this.editor = new Editor(page);
    this.folder = folder;
    this.#server = server;
    this.#browser = browser;
  }

  /** Starts all of it with a profile that has never been used. */
  static async open(): Promise<Workbench> {
    const vsix = path.join(root, 'dossier.vsix');
    if (!existsSync(vsix)) throw new Error('There is no dossier.vsix: run `npm run package` first.');
    const profile = makeProfile(settings);
    installExtension(profile, vsix);
    const server = await startServer(profile);
    const browser = await launchBrowser();
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, permissions: ['clipboard-read', 'clipboard-write'] });
    page.setDefaultTimeout(60_000);
    const workbench = new Workbench(page, profile.workspace, server, browser);
    await page.goto(`${server.url}/?${new URLSearchParams({ folder: profile.workspace }).toString()}`);
    await page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: 120_000 });
    return workbench;
  }

  async close(): Promise<void> {
    await this.#browser.close();
    this.#server.stop();
  }

  view(title: string): View {
    return new View(this.page, title);
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Runs a command by its title in the palette. */
  async run(title: string): Promise<void> {
    await this.press('F1');
    await this.quickInput.waitFor();
    await this.quickInput.fill(`>${title}`);
    await this.quickInput.chooseExactly(title);
    // The command may ask something at once: the palette is gone when its own text is.
    await until('the command palette closes', async () => (await this.quickInput.value())?.startsWith('>') !== true);
  }

  /** Opens a file by its path relative to the folder. */
  async openFile(file: string): Promise<void> {
    await this.press('Control+p');
    await this.quickInput.waitFor();
    await this.quickInput.fill(path.join(this.folder, file), fileName(file));
    await this.quickInput.accept();
    await this.waitForEditor(file);
  }

  /** Waits until the file is the active editor. */
  async waitForEditor(file: string): Promise<void> {
    await this.page.locator(`.editor-group-container.active .tab.active[data-resource-name=${JSON.stringify(fileName(file))}]`).waitFor();
    await this.page.locator('.editor-group-container.active .view-lines').first().waitFor();
  }

  /** What stands in the file on disk. */
  read(file: string): string {
    return readFileSync(path.join(this.folder, file), 'utf8');
  }

  /** Answers VS Code's simple dialog for opening or saving with an absolute path. */
  async fileDialog(target: string): Promise<void> {
    // It begins with the path of some folder; a quick pick before it may still be there.
    await until('the file dialog is there', async () => (await this.quickInput.value())?.startsWith('/') === true);
    await this.page.locator('.quick-input-widget .monaco-list-row').first().waitFor();
    // While it still reads the folder it puts its own proposal back.
    await until('the file dialog keeps the path', async () => {
      await this.quickInput.fill(target);
      await this.page.waitForTimeout(300);
      return (await this.quickInput.value()) === target;
    });
    await this.quickInput.accept();
    await this.quickInput.waitUntilClosed();
  }

  /** What the items of the status bar say. */
  async statusBar(): Promise<readonly string[]> {
    return this.page.locator('.statusbar-item').allInnerTexts();
  }

  /** The notifications in sight. */
  async notifications(): Promise<readonly string[]> {
    return this.page.locator('.notifications-toasts .notification-list-item-message').allInnerTexts();
  }

  /** Waits for a notification that holds the text. */
  async waitForNotification(text: string): Promise<void> {
    await this.page.locator('.notifications-toasts .notification-list-item').filter({ hasText: text }).first().waitFor();
  }

  /** Clicks a button of a notification. */
  async notificationButton(name: string): Promise<void> {
    await this.page.locator('.notifications-toasts .notification-list-item .monaco-button').filter({ hasText: name }).first().click();
  }

  /** The message of the modal dialog, once there is one. */
  async dialog(): Promise<string> {
    return this.page.locator('.monaco-dialog-box .dialog-message-container').innerText();
  }

  async dialogButton(name: string): Promise<void> {
    await this.page.locator('.monaco-dialog-box .monaco-button').filter({ hasText: name }).first().click();
  }

  /** Shows a container of the activity bar by its title. */
  async showContainer(title: string): Promise<void> {
    const tab = this.page.locator(`.activitybar .action-item .action-label[aria-label^=${JSON.stringify(title)}]`).first();
    if ((await tab.getAttribute('aria-expanded')) !== 'true') await tab.click();
  }

  /** Switches the colour theme as a user does. */
  async useTheme(theme: Theme): Promise<void> {
    await this.run('Preferences: Color Theme');
    await this.quickInput.fill(themes[theme].name, themes[theme].name);
    await this.quickInput.choose(themes[theme].name);
    await this.quickInput.waitUntilClosed();
    await this.page.locator(`.monaco-workbench[class*="-${themes[theme].file}-"]`).waitFor();
  }

  /** Leaves test-results/NAME.png of the whole window. */
  async screenshot(name: string): Promise<void> {
    await this.page.screenshot({ path: pathOf(name) });
  }

  /** Leaves test-results/NAME.png of some parts of the window, once they have faded in, with so much above and to the left of them; no higher than `height`. */
  async picture(name: string, parts: readonly Locator[], { above = 0, left = 0, height = Infinity }: { readonly above?: number; readonly left?: number; readonly height?: number } = {}): Promise<void> {
    await this.page.waitForFunction("document.getAnimations().every((each) => each.playState !== 'running' || !each.effect.target.closest('.monaco-hover'))");
    const boxes = (await Promise.all(parts.map((part) => part.boundingBox()))).filter((box) => box !== null);
    const [x, y] = [Math.max(0, Math.min(...boxes.map((box) => box.x)) - left), Math.max(0, Math.min(...boxes.map((box) => box.y)) - above)];
    const [right, bottom] = [Math.max(...boxes.map((box) => box.x + box.width)), Math.max(...boxes.map((box) => box.y + box.height))];
    await this.page.screenshot({ path: pathOf(name), clip: { x, y, width: right - x, height: Math.min(height, bottom - y) } });
  }
}
