import assert from 'node:assert/strict';
import { commands, workspace, type Position, type Range, type TextDocument, type TextEditor, type WorkspaceEdit } from 'vscode';
import { marked } from '../support/marks';
import { closeEverything, setText } from './support/editors';
import { evidenceFile, smallCase } from './support/evidence';
import { eventually } from './support/eventually';
import { Notices } from './support/notices';
import { TestCase } from './support/testCase';

const evidence = evidenceFile({
  ...smallCase,
  actors: { ...smallCase.actors, dprk: { name: 'North Korea', roles: [{ of: 'kim-jong-un', role: 'led by' }] } },
  questions: { 'q-00000001': { text: 'Why?', hypotheses: ['c-00000001'], relevance: { 'e-00000001': 'high' } } },
});
const closedText = '---\nnames: { he: kim-jong-un }\n---\n\nThen [he]{.actor} and [the leader]{.actor ref="dprk kim-jong-un"} spoke.\n';
const headed = '# A heading\n\nSee [there](#a-heading).\n';

describe('renaming', () => {
  let testCase: TestCase;
  let editor: TextEditor;

  beforeEach(async () => {
    testCase = await TestCase.open({ 'article.md': '', 'closed.md': closedText, 'headed.md': headed, 'crlf.md': '[The marshal]{.actor ref=kim-jong-un}\r\n\r\n[Kim Jong Un]{.actor}\r\n', 'evidence.json': evidence });
    editor = await testCase.show('article.md');
  });
  afterEach(async () => {
    await closeEverything();
    await testCase.remove();
  });

  /** Puts the fixture into the open article, unsaved, and gives the place of its mark. */
  async function given(fixture: string): Promise<Position> {
    const { text, spans } = marked(fixture);
    await setText(editor, text);
    return editor.document.positionAt(spans[0]?.start ?? 0);
  }

  async function rename({ uri }: TextDocument, position: Position, name: string): Promise<WorkspaceEdit> {
    return commands.executeCommand<WorkspaceEdit>('vscode.executeDocumentRenameProvider', uri, position, name);
  }

  const whatIs = async ({ uri }: TextDocument, position: Position) => commands.executeCommand<{ range: Range; placeholder: string }>('vscode.prepareRename', uri, position);

  async function textOf(name: string): Promise<string> {
    return (await workspace.openTextDocument(testCase.uri(name))).getText();
  }

  it('of an id changes it in open, unsaved and closed articles, in heads and in the evidence file, as one edit', async () => {
    const position = await given('[He]{.actor ref=kim-«»jong-un} and [Kim Yo Jong]{.actor}.');
    const edit = await eventually(() => rename(editor.document, position, '김정은'));
    assert.ok(await workspace.applyEdit(edit));
    assert.equal(editor.document.getText(), '[He]{.actor ref=김정은} and [Kim Yo Jong]{.actor}.');
    assert.equal(await textOf('closed.md'), closedText.replaceAll('kim-jong-un', '김정은'));
    assert.equal(await textOf('crlf.md'), '[The marshal]{.actor ref=김정은}\r\n\r\n[Kim Jong Un]{.actor}\r\n');
    assert.equal(await textOf('evidence.json'), evidence.replaceAll('"kim-jong-un"', '"김정은"'));
  });

  it('from a key of the evidence file does the same', async () => {
    await given('[He]{.actor ref=kim-jong-un}');
    const { document } = await testCase.show('evidence.json');
    const position = document.positionAt(document.getText().indexOf('kim-jong-un') + 2);
    assert.equal((await whatIs(document, position)).placeholder, 'kim-jong-un');
    assert.ok(await workspace.applyEdit(await rename(document, position, 'kju')));
    assert.equal(document.getText(), evidence.replaceAll('"kim-jong-un"', '"kju"'));
    assert.equal(editor.document.getText(), '[He]{.actor ref=kju}');
  });

  it('of a claim follows it through links and questions', async () => {
    const position = await given('[It failed]{.claim #c-0000«»0001}, as [said]{.claim ref=c-00000001}.');
    assert.ok(await workspace.applyEdit(await rename(editor.document, position, 'c-0000000a')));
    assert.equal(editor.document.getText(), '[It failed]{.claim #c-0000000a}, as [said]{.claim ref=c-0000000a}.');
    assert.equal(await textOf('evidence.json'), evidence.replaceAll('c-00000001', 'c-0000000a'));
  });

  it('of a name changes the record, keeps the old name, and leaves the texts of tags to the user', async () => {
    const position = await given('# [Kim Jong«» Un]{.actor} speaks\n\n[김]{.actor ref=kim-jong-un}');
    assert.equal((await whatIs(editor.document, position)).placeholder, 'Kim Jong Un');
    const edit = await rename(editor.document, position, 'Kim Jong-un');
    assert.ok(await workspace.applyEdit(edit));
    const { actors } = JSON.parse(await textOf('evidence.json')) as { actors: Record<string, unknown> };
    assert.deepEqual(actors['kim-jong-un'], { name: 'Kim Jong-un', aliases: ['Kim Jong Un'], shortNames: ['Kim'] });
    assert.equal(editor.document.getText(), '# [Kim Jong-un]{.actor} speaks\n\n[김]{.actor ref=kim-jong-un}');
    assert.equal(await textOf('crlf.md'), '[The marshal]{.actor ref=kim-jong-un}\r\n\r\n[Kim Jong-un]{.actor}\r\n');
  });

  it('of a name is written into the evidence file as it is on disk now', async () => {
    const position = await given('[Kim Jong«» Un]{.actor}');
    await eventually(() => whatIs(editor.document, position));
    testCase.write({ 'evidence.json': evidence.replace('"actors": {', '"actors": {\n    "new": {\n      "name": "New"\n    },') });
    assert.ok(await workspace.applyEdit(await rename(editor.document, position, 'Kim Jong-un')));
    const { actors } = JSON.parse(await textOf('evidence.json')) as { actors: Record<string, unknown> };
    assert.deepEqual([actors['new'], actors['kim-jong-un']], [{ name: 'New' }, { name: 'Kim Jong-un', aliases: ['Kim Jong Un'], shortNames: ['Kim'] }]);
  });

  it('of a name that is not in the case yet changes its tags', async () => {
    const position = await given('[Cho«»e]{.actor}, [Choe]{.actor}');
    assert.ok(await workspace.applyEdit(await rename(editor.document, position, 'Choe Son Hui')));
    assert.equal(editor.document.getText(), '[Choe Son Hui]{.actor}, [Choe Son Hui]{.actor}');
  });

  it('leaves a heading to the editor’s own Markdown', async () => {
    const edit = await eventually(async () => {
      // On a busy machine its server may have missed that a document was opened.
      await closeEverything();
      const { document } = await testCase.show('headed.md');
      const found = await rename(document, document.positionAt(headed.indexOf('heading')), 'Another');
      assert.ok(found.size > 0);
      return found;
    });
    assert.ok(await workspace.applyEdit(edit));
    assert.equal(await textOf('headed.md'), '# Another\n\nSee [there](#another).\n');
  });

  const refused: readonly (readonly [fixture: string, name: string, reason: RegExp])[] = [
    ['[He]{.actor ref=kim-«»jong-un}', 'kim-yo-jong', /“kim-yo-jong” is taken already \(Kim Yo Jong\)/u],
    ['[He]{.actor ref=kim-«»jong-un}', 'a b', /“a b” cannot be an id/u],
    ['[Kim Jong «»Un]{.actor}', 'Kim Yo Jong', /“Kim Yo Jong” is already a name of Kim Yo Jong/u],
    ['[Ki«»m]{.actor}', 'X', /“Kim” may name several/u],
    ['[Cho«»e]{.actor} [*Choe*]{.actor}', 'X', /Nothing was changed, because in article\.md/u],
    ['# On [Kim Jong «»Un]{.actor}', 'Kim Yo Jong', /“Kim Yo Jong” is already a name of Kim Yo Jong/u],
  ];
  for (const [fixture, name, reason] of refused) {
    it(`refuses ${fixture} as “${name}” with a reason, and has nobody else rename anything`, async () => {
      const position = await given(fixture);
      const notices = new Notices();
      try {
        const said = await eventually(async () => {
          assert.equal((await rename(editor.document, position, name)).size, 0);
          const heard = notices.heard();
          assert.doesNotMatch(heard.join(' '), /still being read/u);
          return heard;
        });
        assert.equal(said.length, 1, said.join(' | '));
        assert.match(said[0] ?? '', reason);
      } finally {
        notices.dispose();
      }
    });
  }

  it('says before anything is asked where there is nothing to rename', async () => {
    const position = await given('Nothing «»here.');
    await assert.rejects(whatIs(editor.document, position));
  });
});
