import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { byMessage, inNextTurn } from '../../../src/host/nextTurn';

describe('the next turn of the event loop', () => {
  for (const [name, inTurn] of [['in Node', inNextTurn], ['in a browser', byMessage]] as const) {
    it(`${name} comes once, behind what is done now`, async () => {
      const done: string[] = [];
      inTurn(() => { done.push('then'); });
      await Promise.resolve();
      done.push('now');
      await pause(20);
      assert.deepEqual(done, ['now', 'then']);
    });

    it(`${name} does nothing that was called off`, async () => {
      let isDone = false;
      inTurn(() => { isDone = true; }).dispose();
      await pause(20);
      assert.equal(isDone, false);
    });

    it(`${name} lets a timer have its turn in between, without which this would never end`, async () => {
      let isOver = false;
      const go = (): void => { if (!isOver) inTurn(go); };
      go();
      await pause(5);
      isOver = true;
    });
  }
});
