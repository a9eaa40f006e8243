import assert from 'node:assert/strict';
import { commands, extensions, Position, type Disposable, type TextEditor } from 'vscode';
import { closeEverything } from './support/editors';
import { Dialogue } from './support/dialogue';
import { EntityRows } from './support/entityRows';
import { evidenceFile, smallCase } from './support/evidence';
import { eventually, settled } from './support/eventually';
import { TestCase } from './support/testCase';

const count = 3_000;
const perFolder = 100;
const mostRows = 500;
const two = (number: number) => String(number).padStart(2, '0');

/** Each article mentions one actor that all mention, one of its own, and makes a claim. */
function article(at: number): string {
  return `[Kim Jong Un]{.actor} met [Person ${String(at).padStart(4, '0')}]{.actor}.\n\nSo [it was said in ${at}]{.claim #c-${String(at).padStart(8, '0')}}.\n`;
}

const place = (at: number) => `year-${two(Math.floor(at / perFolder))}/day-${two(at % perFolder)}.md`;
const articles = Object.fromEntries(Array.from({ length: count }, (_, at) => [place(at), article(at)]));

describe('a case of three thousand articles', () => {
  const rows = new EntityRows();
  let testCase: TestCase;
  before(async () => {
    testCase = await TestCase.open({ ...articles, 'evidence.json': evidenceFile(smallCase) });
    await extensions.getExtension('dossier.dossier')?.activate();
    await eventually(async () => { assert.equal((await actorPages()).flat().length, count + 2); }, 60);
  });
  after(async () => {
    await closeEverything();
    await testCase.remove();
  });

  /** The labels of a level, which may not be longer than the editor can take. An actor is looked for on every page. */
  async function below(...path: readonly string[]): Promise<readonly string[]> {
    const found = await rows.below(testCase.name, ...await withPage(path));
    assert.ok(found.length <= mostRows, `${found.length} rows below ${path.join(' › ')}`);
    return found;
  }

  /** The actors of each page. */
  async function actorPages(): Promise<readonly (readonly string[])[]> {
    return Promise.all((await below('Actors')).map((page) => rows.below(testCase.name, 'Actors', page)));
  }

  async function withPage([kind, name, ...rest]: readonly string[]): Promise<readonly string[]> {
    if (kind === undefined || name === undefined || kind !== 'Actors') return [kind, name, ...rest].filter((part) => part !== undefined);
    for (const page of await rows.below(testCase.name, kind)) {
      if (page === name || (await rows.below(testCase.name, kind, page)).includes(name)) return page === name ? [kind, name, ...rest] : [kind, page, name, ...rest];
    }
    throw new Error(`“${name}” is on no page.`);
  }

  it('lists its actors on pages, each named by its first and last', async () => {
    const pages = await below('Actors');
    assert.match(pages[0] ?? '', /^Kim Jong Un – Person \d{4}$/u);
    assert.match(pages.at(-1) ?? '', /^Person \d{4} – Person 2999$/u);
    for (const page of await actorPages()) assert.ok(page.length <= mostRows);
  });

  it('lists them by number too where it is sorted so', async () => {
    await commands.executeCommand('dossier.sortByCount');
    const [first = ''] = await below('Actors');
    await commands.executeCommand('dossier.sortByName');
    assert.equal(first, 'Mentions: 3,000 – 1');
  });

  it('opens an actor that all articles mention by folder and article', async () => {
    assert.deepEqual((await below('Actors', 'Kim Jong Un')).slice(0, 2), ['year-00', 'year-01']);
    assert.equal((await below('Actors', 'Kim Jong Un', 'year-07')).length, perFolder);
    assert.deepEqual(await below('Actors', 'Kim Jong Un', 'year-07', 'day-42'), ['Kim Jong Un met Person 0742.']);
  });

  it('lists its claims by folder and article', async () => {
    assert.equal((await below('Claims')).length, count / perFolder);
    assert.equal((await below('Claims', 'year-29')).length, perFolder);
    assert.deepEqual(await below('Claims', 'year-29', 'day-99'), ['○ it was said in 2999']);
  });

  it('lists few rows without pages and folders where a filter leaves few, of this case alone', async () => {
    const dialogue = new Dialogue();
    try {
      await dialogue.run('dossier.filterEntities', { type: 'person 012' });
      assert.deepEqual(await rows.below('Actors'), Array.from({ length: 10 }, (_, at) => `Person 012${at}`));
      await dialogue.run('dossier.filterEntities', { type: 'said in 12' });
      assert.equal((await rows.below('Claims')).length, 111);
    } finally {
      dialogue.dispose();
      await commands.executeCommand('dossier.clearFilter');
    }
  });

  it('tells a screen reader what its pages and folders hold', async () => {
    const heard = async (...path: readonly string[]) => (await rows.itemsBelow(testCase.name, ...path)).map(({ accessibilityInformation }) => accessibilityInformation?.label ?? '');
    assert.match((await heard('Actors'))[0] ?? '', /^Kim Jong Un – Person \d{4}, \d+ rows$/u);
    assert.equal((await heard('Claims'))[3], 'year-03, 100 claims');
    assert.equal((await heard('Claims', 'year-03'))[4], 'day-04, 1 claim');
    assert.equal((await heard(...await withPage(['Actors', 'Kim Jong Un'])))[2], 'year-02, 100 mentions');
  });

  describe('refreshes, while someone types,', () => {
    let editor: TextEditor;
    let refreshed: string[];
    let watch: Disposable;
    before(async () => {
      editor = await testCase.show(place(742));
      await settled();
    });
    beforeEach(async () => {
      await below('Actors', 'Kim Jong Un', 'year-07', 'day-42');
      await below('Claims', 'year-07', 'day-42');
      refreshed = [];
      watch = rows.watch(refreshed);
    });
    afterEach(() => { watch.dispose(); });

    async function type(text: string, before: string): Promise<void> {
      const offset = editor.document.getText().indexOf(before);
      assert.ok(offset >= 0);
      await editor.edit((edit) => { edit.insert(editor.document.positionAt(offset), text); });
      await settled();
    }

    it('nothing for plain text but the open mentions of that article', async () => {
      await type('x', 'So ');
      assert.deepEqual(refreshed, ['day-42']);
    });

    it('the row of an actor for one more mention', async () => {
      await type('[Kim Jong Un]{.actor} ', 'So ');
      assert.deepEqual([...new Set(refreshed)].sort(), ['Kim Jong Un', 'day-42']);
    });

    it('the actors for a new name', async () => {
      await type('[Somebody]{.actor} ', 'So ');
      assert.deepEqual([...new Set(refreshed)].sort(), ['Actors', 'day-42']);
    });

    it('the row of a claim for other words', async () => {
      await type('loudly ', 'said in');
      assert.ok(refreshed.includes('○ it was loudly said in 742'), refreshed.join());
    });

    it('the row of a claim for another line, which its tooltip tells', async () => {
      await type('A line.\n\n', 'So ');
      assert.ok(refreshed.some((label) => label.endsWith('said in 742')), refreshed.join());
    });

    it('the claims for a new one', async () => {
      await editor.edit((edit) => { edit.insert(new Position(0, 0), '[New]{.claim #c-zzzzzzz1}\n\n'); });
      await settled();
      assert.ok(refreshed.includes('Claims') && !refreshed.includes('Actors'), refreshed.join());
    });
  });
});
