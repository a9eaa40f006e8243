import assert from 'node:assert/strict';
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { CaseFolder } from '../../support/caseFolder';
import { runDossier } from '../../support/runDossier';

const head = { format: 'dossier-evidence', version: 1 };
const claim = (likelihood: string) => ({ ...head, claims: { 'c-00000001': { likelihood } } });
const kim = { name: 'Kim' };

describe('dossier merge', () => {
  let folder: CaseFolder;
  beforeEach(() => { folder = new CaseFolder(); });
  afterEach(() => { folder.remove(); });

  const text = (name: string) => readFileSync(folder.at(name), 'utf8');
  const data = (name: string): unknown => JSON.parse(text(name));
  const merge = (...more: string[]) => runDossier(['merge', folder.at('base'), folder.at('ours'), folder.at('theirs'), ...more]);
  /** Writes the three files, and tells their texts before the merge. */
  function write(files: Readonly<Record<'base' | 'ours' | 'theirs', object | string>>): readonly string[] {
    folder.write(files);
    return ['base', 'ours', 'theirs'].map(text);
  }
  async function refuses(files: Parameters<typeof write>[0], sentence: RegExp): Promise<void> {
    const before = write(files);
    const { code, printed, said } = await merge();
    assert.deepEqual([code, printed, said.length], [2, '', 1]);
    assert.match(said[0] ?? '', sentence);
    assert.deepEqual(['base', 'ours', 'theirs'].map(text), before);
    assert.deepEqual(readdirSync(folder.path).sort(), ['base', 'ours', 'theirs']);
  }

  it('writes what both did into OURS, says nothing, and leaves nothing else', async () => {
    write({ base: head, ours: { ...head, actors: { a: kim } }, theirs: { ...head, actors: { b: kim } } });
    assert.deepEqual(await merge(), { code: 0, printed: '', said: [] });
    assert.deepEqual(data('ours'), { ...head, actors: { a: kim, b: kim } });
    assert.deepEqual(readdirSync(folder.path).sort(), ['base', 'ours', 'theirs']);
  });

  it('writes to another file, which need not be there', async () => {
    const [, ours] = write({ base: head, ours: { ...head, actors: { a: kim } }, theirs: { ...head, actors: { b: kim } } });
    assert.equal((await merge('--output', folder.at('out'))).code, 0);
    assert.deepEqual([data('out'), text('ours')], [{ ...head, actors: { a: kim, b: kim } }, ours]);
  });

  it('exits 1 where something conflicts, says what, and leaves both in the file', async () => {
    write({ base: claim('likely'), ours: claim('unlikely'), theirs: claim('remote') });
    const { code, said } = await merge();
    assert.deepEqual([code, said], [1, [
      'Conflict at /claims/c-00000001/likelihood: ours “unlikely”, theirs “remote”, before both “likely”.',
      'Ours stands; both are in the file under “conflicts”, until someone chooses there or in the editor.',
    ]]);
    assert.deepEqual(data('ours'), { ...claim('unlikely'), conflicts: { '/claims/c-00000001/likelihood': { base: 'likely', ours: 'unlikely', theirs: 'remote' } } });
  });

  it('exits 1 where one id comes to stand under two kinds, and 0 where two claims come to rest on each other', async () => {
    write({ base: head, ours: { ...head, actors: { sohae: kim } }, theirs: { ...head, kinds: { place: {} }, entities: { place: { sohae: kim } } } });
    const twice = await merge();
    assert.deepEqual([twice.code, twice.said.length], [1, 1]);
    assert.match(twice.said[0] ?? '', /“sohae” is also that of actors/u);
    const rests = (from: string, on: string) => ({ ...head, claims: { [from]: { links: { [on]: { relation: 'supports' } } } } });
    write({ base: head, ours: rests('c-00000001', 'c-00000002'), theirs: rests('c-00000002', 'c-00000001') });
    const circle = await merge();
    assert.deepEqual([circle.code, circle.said.length], [0, 1]);
    assert.match(circle.said[0] ?? '', /rests on itself/u);
  });

  it('takes an empty BASE for an empty file', async () => {
    write({ base: '', ours: { ...head, actors: { a: kim } }, theirs: { ...head, actors: { b: kim } } });
    assert.equal((await merge()).code, 0);
    assert.deepEqual(data('ours'), { ...head, actors: { a: kim, b: kim } });
  });

  it('keeps permissions, and a link as a link', async () => {
    write({ base: head, ours: '', theirs: { ...head, actors: { b: kim } } });
    folder.write({ 'real.json': { ...head, actors: { a: kim } } });
    chmodSync(folder.at('real.json'), 0o640);
    symlinkSync('real.json', folder.at('link.json'));
    assert.equal((await runDossier(['merge', folder.at('base'), folder.at('link.json'), folder.at('theirs')])).code, 0);
    assert.ok(lstatSync(folder.at('link.json')).isSymbolicLink());
    assert.deepEqual([data('real.json'), statSync(folder.at('real.json')).mode & 0o777], [{ ...head, actors: { a: kim, b: kim } }, 0o640]);
  });

  describe('exits 2 and writes nothing where', () => {
    const markers = '{\n<<<<<<< a\n=======\n>>>>>>> b\n}';
    for (const [side, name] of [['base', 'BASE'], ['ours', 'OURS'], ['theirs', 'THEIRS']] as const) {
      const good = { base: head, ours: claim('likely'), theirs: claim('remote') };
      it(`${name} has conflict markers`, () => refuses({ ...good, [side]: markers }, new RegExp(`^dossier: ${name} .*problem on line 2: Git left two versions`, 'u')));
      it(`${name} is something else`, () => refuses({ ...good, [side]: '{}' }, new RegExp(`^dossier: ${name} .*does not say that it is an evidence file`, 'u')));
      it(`${name} is of a newer version`, () => refuses({ ...good, [side]: { ...head, version: 2 } }, new RegExp(`^dossier: ${name} .*newer than this Dossier reads`, 'u')));
      if (side !== 'base') it(`${name} is empty and BASE is not`, () => refuses({ ...good, [side]: '' }, new RegExp(`^dossier: ${name} .*it is empty`, 'u')));
      it(`${name} is not there`, async () => {
        write(good);
        const paths = { base: folder.at('base'), ours: folder.at('ours'), theirs: folder.at('theirs'), [side]: folder.at('missing') };
        const { code, said } = await runDossier(['merge', paths.base, paths.ours, paths.theirs]);
        assert.equal(code, 2);
        assert.match(said.join('|'), new RegExp(`^dossier: ${name} \\([^|]*missing\\) is not there\\.$`, 'u'));
        assert.deepEqual(readdirSync(folder.path).sort(), ['base', 'ours', 'theirs']);
      });
    }
    it('the result would be nested too deep to be read again', () => {
      const deep = (end: number) => `{ "format": "dossier-evidence", "version": 1, "x": ${'['.repeat(199)}${end}${']'.repeat(199)} }`;
      return refuses({ base: deep(0), ours: deep(1), theirs: deep(2) }, /the merged file would not be valid: .*nested more than/u);
    });
  });
});
