import assert from 'node:assert/strict';
import { extensions } from 'vscode';
import { EntityRows } from './support/entityRows';
import { eventually, settled } from './support/eventually';
import { TestCase } from './support/testCase';

const times = (count: number) => '[Kim Jong Un]{.actor} spoke.\n'.repeat(count);

describe('the articles below an actor', () => {
  const rows = new EntityRows();
  let testCase: TestCase;
  before(async () => {
    testCase = await TestCase.open({ 'a.md': times(2), 'b.md': times(1) });
    await extensions.getExtension('dossier.dossier')?.activate();
  });
  after(() => testCase.remove());

  const expectCounts = (path: readonly string[], ...counts: readonly string[]) => eventually(async () => {
    assert.deepEqual((await rows.itemsBelow(testCase.name, ...path)).map(({ description }) => description), counts);
  });

  it('have their own counts, also after two changes that leave the sum as it was', async () => {
    await expectCounts(['Actors', 'Kim Jong Un'], '2', '1');
    testCase.write({ 'a.md': times(1) });
    await expectCounts(['Actors'], '2 · not in the case yet');
    await settled();
    testCase.write({ 'b.md': times(2) });
    await expectCounts(['Actors'], '3 · not in the case yet');
    await expectCounts(['Actors', 'Kim Jong Un'], '1', '2');
  });
});
