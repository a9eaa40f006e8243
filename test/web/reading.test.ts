import { commands, extensions, FileSystemError } from 'vscode';
import { closeEverything } from '../integration/support/editors';
import { EntityRows } from '../integration/support/entityRows';
import { eventually } from '../integration/support/eventually';
import { expectCodes, expectProblems } from './support/expectProblems';
import { expectSame } from './support/expectSame';
import { VirtualFiles, type Oddities } from './support/virtualFiles';
import { WebCase, type Files } from './support/webCase';

const by = (actor: string) => `[${actor}]{.actor}\n`;
const files = { 'a.md': by('Kim Jong Un'), 'b/b.md': by('Kim Yo Jong'), 'c.md': by('Choe Son Hui') };

/** Articles 00.md, 01.md and so on, each with what `textOf` gives. */
function articles(count: number, textOf: (at: number) => string): Files {
  return Object.fromEntries(Array.from({ length: count }, (_, at) => [`${String(at).padStart(2, '0')}.md`, textOf(at)]));
}

describe('reading a virtual file system', () => {
  const rows = new EntityRows();
  let virtual: VirtualFiles;
  let webCase: WebCase;
  before(async () => { await extensions.getExtension('dossier.dossier')?.activate(); });
  afterEach(async () => {
    await webCase.leave();
    virtual.dispose();
  });

  async function open(scheme: string, texts: Files, { mayRead, ...oddities }: Oddities & Partial<Pick<VirtualFiles, 'mayRead'>> = {}): Promise<void> {
    virtual = new VirtualFiles(scheme, oddities);
    if (mayRead) virtual.mayRead = mayRead;
    virtual.write(virtual.at('/virtual case'), texts);
    webCase = await WebCase.open(virtual.at('/virtual case'));
  }

  const actors = () => rows.below(webCase.name, 'Actors');
  const expectActors = (...names: readonly string[]) => eventually(async () => { expectSame(await actors(), names); });

  /** Closes the case, does something behind its back, opens it, and tells which articles were read by the time that these actors are known. */
  async function again(meanwhile: () => Promise<unknown>, ...names: readonly string[]): Promise<readonly string[]> {
    await webCase.leave();
    await meanwhile();
    virtual.articlesRead();
    await webCase.join();
    await expectActors(...names);
    return virtual.articlesRead();
  }

  it('takes from the cache what has not changed while the case was closed', async () => {
    await open('dossier-times', files);
    await expectActors('Choe Son Hui', 'Kim Jong Un', 'Kim Yo Jong');
    expectSame(virtual.articlesRead(), ['a.md', 'b.md', 'c.md']);
    // What is read comes in the order of the paths: with the new article all else has been read too.
    const add = () => webCase.write({ 'x.md': by('Pak Jong Chon') });
    expectSame(await again(add, 'Choe Son Hui', 'Kim Jong Un', 'Kim Yo Jong', 'Pak Jong Chon'), ['x.md']);
    const change = async () => {
      await webCase.write({ 'a.md': by('Kim Jong Ex'), 'y.md': by('Ri Son Gwon') });
      await webCase.delete('c.md');
      await webCase.rename('b', 'd');
    };
    expectSame(await again(change, 'Kim Jong Ex', 'Kim Yo Jong', 'Pak Jong Chon', 'Ri Son Gwon'), ['a.md', 'b.md', 'y.md']);
  });

  const untold: readonly (readonly [sentence: string, scheme: string, time: number])[] = [
    ['gives no times', 'dossier-no-times', 0],
    ['gives all files the same time', 'dossier-one-time', Date.UTC(2024, 4, 27)],
  ];
  for (const [sentence, scheme, time] of untold) {
    it(`trusts nothing unread where the file system ${sentence}`, async () => {
      await open(scheme, files, { nextTime: () => time });
      await expectActors('Choe Son Hui', 'Kim Jong Un', 'Kim Yo Jong');
      // As long as the text before, so that the size does not tell either.
      const change = () => webCase.write({ 'a.md': by('Kim Jong Ex'), 'x.md': by('Pak Jong Chon') });
      expectSame(await again(change, 'Choe Son Hui', 'Kim Jong Ex', 'Kim Yo Jong', 'Pak Jong Chon'), ['a.md', 'b.md', 'c.md', 'x.md']);
    });
  }

  it('shows what is read by now while the rest is still to come', async () => {
    let release: (() => void) | undefined;
    const released = new Promise<void>((resolve) => { release = resolve; });
    const many = articles(100, (at) => by(at < 50 ? 'Kim Jong Un' : 'Kim Yo Jong'));
    await open('dossier-slow', { ...many, 'z.md': by('Choe Son Hui') }, { mayRead: (path) => path.endsWith('/z.md') ? released : Promise.resolve() });
    await expectActors('Kim Jong Un', 'Kim Yo Jong');
    release?.();
    await expectActors('Choe Son Hui', 'Kim Jong Un', 'Kim Yo Jong');
  });

  it('can be stopped between two articles that were fetched together, and reads the rest when asked to', async () => {
    const count = 16;
    const prose = 'They said at dawn that it was seen over the sea, and that nobody was hurt.\n\n'.repeat(4_000);
    let isFirst = true;
    const stopAfterFetching = (path: string): Promise<void> => {
      if (isFirst && path.endsWith(`/${count - 1}.md`)) {
        isFirst = false;
        setTimeout(() => { void commands.executeCommand('dossier.stopReading'); }, 0);
      }
      return Promise.resolve();
    };
    await open('dossier-large', articles(count, (at) => by(`Witness ${at}`) + prose), { mayRead: stopAfterFetching });
    const known = await eventually(async () => {
      const names = await actors();
      if (names.length === 0) throw new Error('Nothing was read.');
      return names.length;
    });
    if (known >= count) throw new Error('The editor had no turn before all articles were scanned.');
    await commands.executeCommand('dossier.readAgain');
    await eventually(async () => { expectSame((await actors()).length, count); });
  });

  it('says of a file that cannot be read that it cannot, and reads the others, and that one when it can', async () => {
    let isRefused = true;
    const mayRead = (path: string): Promise<void> => isRefused && path.endsWith('/a.md') ? Promise.reject(FileSystemError.NoPermissions(path)) : Promise.resolve();
    await open('dossier-refusing', files, { mayRead });
    await expectCodes(webCase.uri('a.md'), 'unreadable-file');
    await expectActors('Choe Son Hui', 'Kim Yo Jong');
    isRefused = false;
    await commands.executeCommand('dossier.readAgain');
    await expectActors('Choe Son Hui', 'Kim Jong Un', 'Kim Yo Jong');
    await expectCodes(webCase.uri('a.md'));
  });

  it('reads what the editor may not write, and follows it', async () => {
    await open('dossier-read-only', files, { isReadonly: true });
    await expectActors('Choe Son Hui', 'Kim Jong Un', 'Kim Yo Jong');
    await expectProblems((await webCase.show('a.md')).document, 'not-in-case: Kim Jong Un');
    await closeEverything();
    virtual.write(webCase.folder, { 'a.md': by('Kim Jong Ex') });
    await expectActors('Choe Son Hui', 'Kim Jong Ex', 'Kim Yo Jong');
  });
  it('lets no command change what cannot be saved', async () => {
    await open('dossier-unchanging', files, { isReadonly: true });
    await expectActors('Choe Son Hui', 'Kim Jong Un', 'Kim Yo Jong');
    const { document } = await webCase.show('a.md');
    await commands.executeCommand('dossier.tagClaim');
    expectSame(document.getText(), files['a.md']);
  });
});
