import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { withLock } from '../../../src/node/lock';

describe('the lock', function () {
  this.timeout(30_000);
  let folder = '';
  beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'dossier-lock-')); });
  afterEach(() => { rmSync(folder, { recursive: true }); });

  it('is never held by two, also where many find a dead one at once', async () => {
    const guarded = join(folder, 'evidence.json');
    for (let round = 0; round < 40; round++) {
      writeFileSync(join(folder, '.evidence.json.lock'), JSON.stringify({ pid: process.pid, host: hostname(), round }));
      let inside = 0;
      let most = 0;
      await Promise.all(Array.from({ length: 12 }, () => withLock(guarded, async () => {
        most = Math.max(most, ++inside);
        for (let wait = 0; wait < 5; wait++) await turn();
        inside--;
      })));
      assert.equal(most, 1, `round ${round}`);
    }
    assert.deepEqual(readdirSync(folder), []);
  });
});
