import assert from 'node:assert/strict';
import { Dialogue } from './support/dialogue';
import { closeEverything, putCursor } from './support/editors';
import { evidenceFile } from './support/evidence';
import { eventually, settled } from './support/eventually';
import { TestCase } from './support/testCase';

/** What reads the record is one bundle, what writes it another. */
describe('numbers of a record', () => {
  let testCase: TestCase;
  let dialogue: Dialogue;
  before(async () => {
    dialogue = new Dialogue();
    testCase = await TestCase.open({
      'a.md': '[Sohae]{.actor} was built; [the site]{.actor ref=site} too.\n',
      'evidence.json': evidenceFile({
        kinds: { place: { label: 'Place' } },
        actors: { sohae: { name: 'Sohae', height: 1234567, at: [39.66, 124.705] }, site: { name: 'The site', share: 7654321 }, spot: { name: 'Spot' } },
      }).replace('1234567', '12345678901234567890.10').replace('7654321', '0.50'),
    });
  });
  after(async () => {
    dialogue.dispose();
    await closeEverything();
    await testCase.remove();
  });

  it('stay as they are written when its kind changes', async () => {
    putCursor(await testCase.show('a.md'), 'ohae');
    await settled();
    await dialogue.run('dossier.changeKind', { choose: 'Place' });
    await eventually(() => { assert.match(testCase.onDisk('evidence.json'), /"place": \{\s*"sohae": \{\s*"name": "Sohae",\s*"height": 12345678901234567890\.10,\s*"at": \[\s*39\.66,\s*124\.705\s*\]/u); });
  });

  it('stay so when it goes into another, and when it comes out again', async () => {
    const before = testCase.onDisk('evidence.json');
    putCursor(await testCase.show('a.md'), 'he site');
    await settled();
    await dialogue.run('dossier.mergeEntities', { choose: 'Spot' }, { choose: 'Spot' });
    // Of the one that stays, of what it was merged from, and of what that gave.
    await eventually(() => { assert.equal(testCase.onDisk('evidence.json').match(/"share": 0\.50/gu)?.length, 3); });
    await dialogue.run('dossier.reverseMerge', { choose: 'The site' });
    await eventually(() => { assert.deepEqual(testCase.onDisk('evidence.json').match(/"site": \{[^}]*\}/u), before.match(/"site": \{[^}]*\}/u)); });
  });
});
