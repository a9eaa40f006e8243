import assert from 'node:assert/strict';
import { isUtf8 } from 'node:buffer';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readEvidence } from '../../../src/core/evidence/readEvidence';
import { CaseFolder } from '../../support/caseFolder';
import { mutatedFiles } from '../../support/mutatedFiles';
import { runDossier } from '../../support/runDossier';

/** How many damaged files every writing command is given; more for a long run. */
const numRuns = Number(process.env['DOSSIER_RUNS'] ?? 120);

const good = Buffer.from('{ "format": "dossier-evidence", "version": 1, "actors": { "x": { "name": "X" } } }');

describe('an evidence file with any damage', function () {
  this.timeout(3_600_000);
  let folder: CaseFolder;
  beforeEach(() => { folder = new CaseFolder(); });
  afterEach(() => { folder.remove(); });

  const isReadable = (bytes: Buffer) => isUtf8(bytes) && readEvidence(bytes.toString('utf8')).status === 'readable';
  const onDisk = (name: string) => readFileSync(folder.at(name));

  it('is written by no command, unless it can be read; then it can be read afterwards', async () => {
    const at = folder.at('evidence.json');
    const commands = [
      ['add-source', 'fresh', '--title', 'T', folder.path], ['add-evidence', '--source', 'kcna', '--summary', 'S', folder.path],
      ['link', 'c-00000009', 'e-00000001', '--relation', 'supports', folder.path], ['format', at],
    ];
    let refused = 0;
    await fc.assert(fc.asyncProperty(mutatedFiles, async (bytes) => {
      for (const args of commands) {
        folder.write({ 'evidence.json': bytes, 'a.md': '[x]{.claim #c-00000009}' });
        const { code, said } = await runDossier(args);
        if (isReadable(bytes)) assert.ok(isReadable(onDisk('evidence.json')), args.join(' '));
        else {
          refused++;
          assert.deepEqual([code, said.length], [2, 1], args.join(' '));
          assert.doesNotMatch(said[0] ?? '', /went wrong|system refused/u);
          assert.deepEqual(onDisk('evidence.json'), bytes);
        }
      }
    }), { numRuns });
    assert.ok(refused > numRuns, `${refused} writings were refused`);
    assert.deepEqual(readdirSync(folder.path).sort(), ['a.md', 'evidence.json']);
  });

  it('is no part of a merge, on whichever side it is', async () => {
    const sides = ['base', 'ours', 'theirs'];
    await fc.assert(fc.asyncProperty(mutatedFiles, fc.constantFrom(...sides), async (bytes, side) => {
      folder.write(Object.fromEntries(sides.map((each) => [each, each === side ? bytes : good])));
      const { code } = await runDossier(['merge', ...sides.map((each) => folder.at(each))]);
      if (isReadable(bytes)) assert.ok(code < 2 ? isReadable(onDisk('ours')) : onDisk('ours').equals(side === 'ours' ? bytes : good));
      else assert.deepEqual([code, onDisk('ours')], [2, side === 'ours' ? bytes : good]);
    }), { numRuns });
    assert.deepEqual(readdirSync(folder.path).sort(), sides.toSorted());
  });
});
