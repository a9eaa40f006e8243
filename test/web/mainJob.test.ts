import { commands, ConfigurationTarget, extensions, Uri, workspace } from 'vscode';
import { Dialogue } from '../integration/support/dialogue';
import { activeEditor, closeEverything, putCursor, select, selectedText, setText } from '../integration/support/editors';
import { EntityRows } from '../integration/support/entityRows';
import { evidenceFile, smallCase } from '../integration/support/evidence';
import { eventually } from '../integration/support/eventually';
import { expectProblems } from './support/expectProblems';
import { expectSame } from './support/expectSame';
import { VirtualFiles } from './support/virtualFiles';
import { WebCase } from './support/webCase';

const files = {
  'a.md': 'One [Kim Jong Un]{.actor}.\n',
  'b/b.md': 'Two.\n\n[Kim Jong Un]{.actor} left; [it failed]{.claim #c-0000000a}.\n',
  'evidence.json': evidenceFile(smallCase),
};
interface Evidence {
  readonly actors: Readonly<Record<string, unknown>>;
  readonly evidence: Readonly<Record<string, { readonly source: string; readonly summary: string }>>;
  readonly claims: Readonly<Record<string, { readonly links: Readonly<Record<string, { readonly relation: string }>> }>>;
}

const inMemory = new VirtualFiles('dossier-memory');
after(() => { inMemory.dispose(); });

const places: readonly (readonly [where: string, folder: () => Uri])[] = [
  ['on the server that the window belongs to', () => Uri.joinPath(workspace.workspaceFolders?.[0]?.uri ?? inMemory.at('/'), '../served')],
  ['in a virtual file system', () => inMemory.at('/virtual')],
];
for (const [where, folder] of places) {
  describe(`a case ${where}`, () => {
    const rows = new EntityRows();
    let webCase: WebCase;
    let dialogue: Dialogue;
    before(async () => {
      dialogue = new Dialogue();
      await extensions.getExtension('dossier.dossier')?.activate();
      webCase = await WebCase.open(folder(), files);
    });
    afterEach(async () => {
      await closeEverything();
    });
    after(async () => {
      dialogue.dispose();
      await webCase.remove();
    });

    const expectActors = (...names: readonly string[]) => eventually(async () => { expectSame(await rows.below(webCase.name, 'Actors'), names); });
    const evidence = async () => JSON.parse(await webCase.read('evidence.json')) as Evidence;
    const place = () => `${activeEditor().document.uri.path.split('/').at(-1) ?? ''}: ${selectedText(activeEditor())}`;

    it('has its articles in the Entities view', async () => {
      await eventually(async () => { expectSame(await rows.below(webCase.name, 'Actors', 'Kim Jong Un'), ['a', 'b']); });
      await expectActors('Kim Jong Un', 'Kim Yo Jong');
    });

    it('adds a name as an alias, and a name to the case, by what is loaded when first used', async () => {
      const editor = await webCase.show('a.md');
      await setText(editor, '[K. J. Un]{.actor ref=kim-jong-un} and [Choe Son Hui]{.actor}.\n');
      putCursor(editor, 'J. Un');
      await commands.executeCommand('dossier.addAlias');
      await eventually(async () => { expectSame((await evidence()).actors['kim-jong-un'], { name: 'Kim Jong Un', aliases: ['K. J. Un'], shortNames: ['Kim'] }); });
      putCursor(editor, 'Son Hui');
      await dialogue.run('dossier.addToCase', 'accept');
      await eventually(async () => { expectSame((await evidence()).actors['choe-son-hui'], { name: 'Choe Son Hui' }); });
      await commands.executeCommand('undo');
      await commands.executeCommand('undo');
      await eventually(async () => { expectSame(Object.keys((await evidence()).actors), Object.keys(smallCase.actors)); });
    });

    it('shows the problems of an open article, and follows what is typed', async () => {
      const editor = await webCase.show('a.md');
      await setText(editor, '[Choe Son Hui]{.actor} and [Kim]{.actor} say [so]{.claim ref=c-0000000a}, [not so]{.claim ref=c-0000000b}.\n');
      await expectProblems(editor.document, 'not-in-case: Choe Son Hui', 'ambiguous-name: Kim', 'unknown-claim: c-0000000b');
      await setText(editor, files['a.md']);
      await expectProblems(editor.document);
    });

    it('takes the user to the next mention, in another file', async () => {
      putCursor(await webCase.show('a.md'), 'Jong Un');
      await commands.executeCommand('dossier.nextMention');
      expectSame(place(), 'b.md: Kim Jong Un');
      await commands.executeCommand('dossier.nextMention');
      expectSame(place(), 'a.md: Kim Jong Un');
    });

    it('takes a new actor into the article and into the evidence file, and one undo takes both back', async () => {
      await webCase.write({ 'tagged.md': 'Choe Son Hui left.\n' });
      const editor = await webCase.show('tagged.md');
      select(editor, 'Choe Son Hui');
      await dialogue.run('dossier.tagActor', { choose: 'New actor “Choe Son Hui”' }, 'accept');
      expectSame(editor.document.getText(), '[Choe Son Hui]{.actor} left.\n');
      expectSame((await evidence()).actors['choe-son-hui'], { name: 'Choe Son Hui' });
      await expectActors('Choe Son Hui', 'Kim Jong Un', 'Kim Yo Jong');
      await commands.executeCommand('undo');
      expectSame(editor.document.getText(), 'Choe Son Hui left.\n');
      await eventually(async () => { expectSame(await webCase.read('evidence.json'), files['evidence.json']); });
    });

    it('writes new evidence of a claim into the evidence file', async () => {
      putCursor(await webCase.show('b/b.md'), 'failed');
      await dialogue.run('dossier.linkEvidence', { type: 'Debris fell into the sea.' }, { choose: 'Statement on the launch' }, { choose: '2' }, { choose: 'supports the claim' });
      const { evidence: items, claims } = await evidence();
      const [id, item] = Object.entries(items).find(([, { summary }]) => summary === 'Debris fell into the sea.') ?? [''];
      expectSame(item?.source, 'kcna-2024');
      expectSame(claims['c-0000000a']?.links[id]?.relation, 'supports');
    });

    it('follows what is made, changed, renamed and deleted', async () => {
      await webCase.write({ 'c.md': '[Ri Son Gwon]{.actor}\n' });
      await expectActors('Kim Jong Un', 'Kim Yo Jong', 'Ri Son Gwon');
      await webCase.write({ 'c.md': '[Ri Pyong Chol]{.actor}\n' });
      await expectActors('Kim Jong Un', 'Kim Yo Jong', 'Ri Pyong Chol');
      await webCase.rename('b', 'd');
      await webCase.write({ 'd/b.md': '[Choe Ryong Hae]{.actor}\n' });
      await expectActors('Choe Ryong Hae', 'Kim Jong Un', 'Kim Yo Jong', 'Ri Pyong Chol');
      await webCase.delete('d');
      await webCase.delete('c.md');
      await expectActors('Kim Jong Un', 'Kim Yo Jong');
    });

    it('leaves out what its settings exclude, and what git ignores', async () => {
      await webCase.write({ 'drafts/draft.md': '[Ri Son Gwon]{.actor}\n' });
      await expectActors('Kim Jong Un', 'Kim Yo Jong', 'Ri Son Gwon');
      const exclude = (patterns: readonly string[] | undefined) =>
        workspace.getConfiguration('dossier', webCase.uri('a.md')).update('exclude', patterns, ConfigurationTarget.WorkspaceFolder);
      await exclude(['drafts']);
      await expectActors('Kim Jong Un', 'Kim Yo Jong');
      await exclude(undefined);
      await expectActors('Kim Jong Un', 'Kim Yo Jong', 'Ri Son Gwon');
      await webCase.write({ '.git/HEAD': '', '.gitignore': 'drafts/\n' });
      await expectActors('Kim Jong Un', 'Kim Yo Jong');
      await webCase.delete('.gitignore');
      await expectActors('Kim Jong Un', 'Kim Yo Jong', 'Ri Son Gwon');
    });
  });
}
