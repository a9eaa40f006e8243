import assert from 'node:assert/strict';
import { commands, languages, workspace } from 'vscode';
import { closeEverything } from './support/editors';
import { eventually } from './support/eventually';
import { expectProblems } from './support/problems';
import { TestCase } from './support/testCase';

const count = 50;
const name = (at: number) => `article-${at}.md`;

describe('fifty documents opened and closed', () => {
  let testCase: TestCase;
  before(async () => {
    const articles = Array.from({ length: count }, (_, at) => [name(at), `[Made in ${at}]{.claim #c-${String(at).padStart(8, '0')}}\n`]);
    testCase = await TestCase.open(Object.fromEntries([...articles, ['probe.md', articles.map((_, at) => `[c]{.claim ref=c-${String(at).padStart(8, '0')}}`).join('\n')]]) as Record<string, string>);
  });
  after(async () => {
    await closeEverything();
    await testCase.remove();
  });

  /** The files of this case with problems of ours; those of others may go meanwhile. */
  const ours = () => languages.getDiagnostics().filter(([uri, problems]) => uri.path.startsWith(testCase.uri('').path) && problems.some(({ source }) => source === 'Dossier')).map(([uri]) => uri.path);

  it('leave the problems and the index as they were', async () => {
    const probe = await testCase.show('probe.md');
    await expectProblems(probe.document);
    const before = ours();
    for (let at = 0; at < count; at++) await commands.executeCommand('vscode.open', testCase.uri(name(at)), { preview: false });
    const last = await testCase.show(name(count - 1));
    await expectProblems(last.document, 'claim-without-evidence: Made in 49');
    assert.equal(ours().length, before.length + count);
    await closeEverything();
    await eventually(() => { assert.deepEqual(workspace.textDocuments.filter(({ uri }) => uri.path.includes('/article-')).map(({ uri }) => uri.path), []); });
    await eventually(() => { assert.deepEqual(ours(), before); });
    await expectProblems((await testCase.show('probe.md')).document);
  });
});
