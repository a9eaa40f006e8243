import assert from 'node:assert/strict';
import { commands, MarkdownString, type Hover, type TextEditor } from 'vscode';
import { activeEditor, closeEverything } from './support/editors';
import { evidenceFile, smallCase } from './support/evidence';
import { eventually } from './support/eventually';
import { TestCase } from './support/testCase';

const article = '# [Kim Jong Un]{.actor} on the launch\n\n[Kim]{.actor ref=kim-yo-jong} said that [it failed]{.claim #c-00000001} [@kcna-2024, p. 2], see [a page](other.md).\n';

describe('the hover', () => {
  let testCase: TestCase;
  let editor: TextEditor;
  before(async () => {
    testCase = await TestCase.open({ 'article.md': article, 'other.md': '---\ntitle: Another\n---\n\n[Kim Jong Un]{.actor}\n', 'evidence.json': evidenceFile(smallCase) });
    editor = await testCase.show('article.md');
  });
  after(async () => {
    await closeEverything();
    await testCase.remove();
  });

  /** The cards that are shown at the beginning of these words, and the words that they are shown for. */
  async function at(words: string, shown = editor): Promise<readonly { readonly card: string; readonly words: string; readonly trusts: unknown }[]> {
    const { document } = shown;
    const hovers = await commands.executeCommand<readonly Hover[]>('vscode.executeHoverProvider', document.uri, document.positionAt(document.getText().indexOf(words) + 1));
    return hovers.flatMap(({ contents, range }) => contents.map((card) => ({
      card: card instanceof MarkdownString ? card.value : '', words: range ? document.getText(range) : '', trusts: card instanceof MarkdownString ? card.isTrusted : undefined,
    })));
  }

  it('on an actor says who it is and links to where else it is mentioned', async () => {
    await eventually(async () => {
      const [only, ...others] = await at('Kim Jong Un');
      assert.equal(others.length, 0);
      assert.equal(only?.words, 'Kim Jong Un');
      assert.match(only.card, /\*\*Kim Jong Un\*\*[^]*2 mentions in 2 articles[^]*\[Another, line 5\]\(command:dossier\.openPassage\?/u);
    });
  });

  it('trusts its own command alone', async () => {
    const [only] = await at('Kim]');
    assert.deepEqual(only?.trusts, { enabledCommands: ['dossier.openPassage'] });
  });

  it('on a claim shows its evidence', async () => { assert.match((await at('failed'))[0]?.card ?? '', /\*\*Claim\*\*[^]*▲ The agency says[^]*▼ A spokesman/u); });
  it('on a source shows what leans on it', async () => { assert.match((await at('kcna-2024'))[0]?.card ?? '', /Statement on the launch[^]*1 claim, 2 items of evidence/u); });
  it('shows nothing on prose', async () => { assert.deepEqual(await at('said'), []); });

  it('leads to the passage', async () => {
    const [only] = await at('Kim Jong Un');
    const [, encoded = ''] = /command:dossier\.openPassage\?([^)]*)/u.exec(only?.card ?? '') ?? [];
    await commands.executeCommand('dossier.openPassage', ...JSON.parse(decodeURIComponent(encoded)) as readonly unknown[]);
    const { document, selection } = await testCase.show('other.md');
    assert.equal(document.getText(document.getWordRangeAtPosition(selection.active)), 'Kim');
  });

  it('leads to articles alone, whoever writes a link', async () => {
    await commands.executeCommand('dossier.openPassage', testCase.uri('evidence.json').toString(), 1, 1);
    assert.equal(activeEditor().document.uri.toString(), testCase.uri('other.md').toString());
  });

  it('works in the evidence file, beside that of VS Code', async () => {
    const json = await testCase.show('evidence.json');
    await eventually(async () => { assert.ok((await at('"kim-jong-un"', json)).some(({ card }) => card.includes('2 mentions in 2 articles'))); });
    assert.ok((await at('"e-00000001"', json)).some(({ card }) => card.includes('The agency says')));
  });
});
