import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { journey } from './journey';
import { until } from './until';
import type { Workbench } from './workbench';

// What is used here of the page: these tests are compiled without the DOM's types.
interface Page {
  readonly document: { querySelectorAll(selector: string): Iterable<{ readonly textContent: string }> };
  getComputedStyle(element: unknown): { readonly fontWeight: string; readonly fontSize: string };
  setInterval(act: () => void, pause: number): unknown;
  clearInterval(timer: unknown): void;
  setTimeout(act: () => void, pause: number): void;
  bold?: string[];
}

/** Notes for a second which words look like those of an actor. */
async function watch(workbench: Workbench): Promise<() => Promise<readonly string[]>> {
  await workbench.page.evaluate(() => {
    const page = globalThis as unknown as Page;
    const seen: string[] = [];
    page.bold = seen;
    // More often than the window is drawn.
    const timer = page.setInterval(() => {
      const words = [...page.document.querySelectorAll('.view-line span span')].filter((span) => page.getComputedStyle(span).fontWeight === '600');
      const now = words.map(({ textContent }) => textContent.replaceAll('\u00a0', ' ')).join('|');
      if (seen.at(-1) !== now) seen.push(now);
    }, 5);
    page.setTimeout(() => { page.clearInterval(timer); }, 1000);
  });
  return async () => {
    await workbench.page.waitForTimeout(1100);
    return workbench.page.evaluate(() => (globalThis as unknown as Page).bold ?? []);
  };
}

/** The words that look like those of an actor now. */
function bold(workbench: Workbench): Promise<readonly string[]> {
  return wordsThatLook(workbench, { fontWeight: '600' });
}

/** The words that take no room. */
function hidden(workbench: Workbench): Promise<readonly string[]> {
  return wordsThatLook(workbench, { fontSize: '0px' });
}

function wordsThatLook(workbench: Workbench, look: Partial<Record<'fontWeight' | 'fontSize', string>>): Promise<readonly string[]> {
  return workbench.page.evaluate((wanted) => {
    const page = globalThis as unknown as Page;
    return [...page.document.querySelectorAll('.view-line span span')]
      .filter((span) => Object.entries(wanted).every(([name, value]) => page.getComputedStyle(span)[name as 'fontSize'] === value))
      .map(({ textContent }) => textContent);
  }, look);
}

const text = 'So [NATA]{.actor} said.';
/** At a column, counted from 0, a key; what then stands in the line; what comes to look like an actor instead of NATA. */
const cases: readonly (readonly [what: string, column: number, key: string, line: string, ...looks: string[]])[] = [
  ['right before a tag is outside', 3, 'x', 'So x[NATA]{.actor} said.'],
  ['right behind a tag is outside', 17, 'x', 'So [NATA]{.actor}x said.'],
  ['at the beginning of its words is inside', 4, 'x', 'So [xNATA]{.actor} said.', 'xNATA'],
  ['at the end of its words is inside', 8, 'x', 'So [NATAx]{.actor} said.', 'NATAx'],
  ['a blank at the end of its words is inside', 8, 'Space', 'So [NATA ]{.actor} said.', 'NATA '],
  ['a line break in its words keeps the tag', 6, 'Enter', 'So [NA', 'NA|TA'],
  ['a backspace at the end of its words takes one of them', 8, 'Backspace', 'So [NAT]{.actor} said.', 'NAT'],
  ['a backspace behind the tag leaves its words without a look', 17, 'Backspace', 'So [NATA]{.actor said.', ''],
  ['a backspace behind the first bracket does so too', 4, 'Backspace', 'So NATA]{.actor} said.', ''],
  ['a line break right before a tag moves it', 3, 'Enter', 'So '],
];

journey('type at the edges of a tag', (step) => {
  step('in an article', async (workbench) => {
    writeFileSync(path.join(workbench.folder, 'typed.md'), `${text}\n`);
    await workbench.openFile('typed.md');
    await until('the tag is coloured', async () => (await bold(workbench)).join('|') === 'NATA');
  });

  for (const [what, column, key, line, ...looks] of cases) {
    step(what, async (workbench) => {
      await workbench.editor.focus();
      await workbench.press('Control+Home', ...Array.from({ length: column }, () => 'ArrowRight'));
      const seen = await watch(workbench);
      await workbench.press(key);
      assert.deepEqual((await seen()).filter((words) => words !== 'NATA'), looks);
      assert.equal((await workbench.editor.visibleLines())[0]?.trimEnd(), line.trimEnd());
      await workbench.press('Control+z');
      await until('the tag is as before', async () => (await workbench.editor.visibleLines())[0] === text && (await bold(workbench)).join('|') === 'NATA');
    });
  }

  step('where markup is hidden, that of a tag shows while the cursor is at it', async (workbench) => {
    mkdirSync(path.join(workbench.folder, '.vscode'), { recursive: true });
    writeFileSync(path.join(workbench.folder, '.vscode/settings.json'), JSON.stringify({ 'dossier.hideMarkup': true }));
    await workbench.editor.focus();
    await workbench.press('Control+Home');
    await until('the markup is gone', async () => (await hidden(workbench)).join('') === '[]{.actor}');
    await workbench.press('ArrowRight', 'ArrowRight', 'ArrowRight');
    await until('it is there again', async () => (await hidden(workbench)).length === 0);
    await workbench.press('End');
    await until('it is gone again', async () => (await hidden(workbench)).join('') === '[]{.actor}');
  });
});
