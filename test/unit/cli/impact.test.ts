import assert from 'node:assert/strict';
import { CaseFolder } from '../../support/caseFolder';
import { runDossier } from '../../support/runDossier';

const csl = { type: 'report', title: 'A report' };
const supports = { relation: 'supports' };

describe('dossier impact', () => {
  let folder: CaseFolder;
  before(() => {
    folder = new CaseFolder();
    folder.write({
      'evidence.json': {
        format: 'dossier-evidence', version: 1,
        sources: { kcna: { csl }, copy: { csl, derivedFrom: ['kcna'] }, alone: { csl } },
        evidence: { 'e-00000001': { source: 'copy', summary: 'It broke up.' } },
        claims: {
          'c-00000001': { links: { 'e-00000001': supports } }, 'c-00000002': { links: { 'c-00000001': { relation: 'refutes' } } },
          'c-00000003': { text: 'A hypothesis.', links: { 'e-00000001': supports } },
        },
      },
      'a.md': 'One [@kcna, p. 2].\n\n[The *rocket*\nbroke up]{.claim #c-00000001}.\n',
      'sub/b.md': 'As [said]{.claim ref=c-00000001}, [it held]{.claim #c-00000002} [see @alone; @copy].\n',
    });
  });
  after(() => { folder.remove(); });

  async function impact(id: string): Promise<readonly string[]> {
    const { code, printed } = await runDossier(['impact', id, folder.path, '--json']);
    assert.equal(code, 0);
    return (JSON.parse(printed) as Record<string, string | number | null>[])
      .map(({ what, id: found, on, relation, document, line, column }) => `${String(what)} ${String(found)} on ${String(on)} ${String(relation)} at ${String(document)}:${String(line)}:${String(column)}`);
  }

  it('lists all that leans on a source, with every passage', async () => {
    assert.deepEqual(await impact('kcna'), [
      'citation of the source kcna on null null at a.md:1:5',
      'source copy on kcna null at null:null:null',
      'citation of the source copy on kcna null at sub/b.md:1:65',
      'evidence e-00000001 on copy null at null:null:null',
      'claim c-00000001 on e-00000001 supports at a.md:3:1',
      'citation of the claim c-00000001 on e-00000001 supports at sub/b.md:1:4',
      'claim c-00000003 on e-00000001 supports at null:null:null',
      'claim c-00000002 on c-00000001 refutes at sub/b.md:1:35',
    ]);
  });

  it('of an item and of a claim too', async () => {
    assert.equal((await impact('e-00000001')).length, 4);
    assert.deepEqual(await impact('c-00000001'), ['citation of the claim c-00000001 on null null at sub/b.md:1:4', 'claim c-00000002 on c-00000001 refutes at sub/b.md:1:35']);
  });

  it('gives the offsets of the words', async () => {
    const { printed } = await runDossier(['impact', 'e-00000001', folder.path, '--json']);
    const [{ start, end, text } = {}] = JSON.parse(printed) as Record<string, unknown>[];
    assert.deepEqual([start, end, text], [21, 42, 'The rocket broke up']);
  });

  it('prints a table', async () => {
    const { printed } = await runDossier(['impact', 'c-00000001', folder.path]);
    assert.match(printed, /^WHAT +ID +LEANS ON +RELATION +PLACE +TEXT\n/u);
    assert.match(printed, /claim +c-00000002 +c-00000001 +refutes +sub\/b\.md:1:35 +it held/u);
  });

  it('says where nothing leans on a record, and refuses an id that no record has', async () => {
    assert.equal((await runDossier(['impact', 'alone', folder.path, '--json'])).printed.includes('"citation of the source"'), true);
    assert.equal((await runDossier(['impact', 'c-00000003', folder.path])).printed, 'Nothing leans on c-00000003.\n');
    const { code, said } = await runDossier(['impact', 'nobody', folder.path]);
    assert.deepEqual([code, said], [2, ['dossier: The evidence file has no source, evidence or claim nobody; see dossier list.']]);
  });
});
