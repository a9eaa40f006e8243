import type { Page } from 'playwright-core';
import { until } from './until';

/** Takes an entry of the context menu that is opening. */
export async function takeFromMenu(page: Page, entry: string): Promise<void> {
  const item = page.locator('.monaco-menu .action-item').filter({ hasText: entry }).first();
  await item.waitFor();
  // VS Code's menus are deaf to the mouse for their first tenth of a second.
  await until(`“${entry}” is taken`, async () => {
    if (await item.isVisible()) await item.click({ timeout: 1_000 }).catch(() => undefined);
    return !(await item.isVisible());
  });
}
