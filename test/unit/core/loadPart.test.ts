import assert from 'node:assert/strict';
import { loadOnce, type Parts } from '../../../src/core/loadPart';

describe('parts that are loaded when first used', () => {
  it('are not loaded before, and then once', async () => {
    const asked: string[] = [];
    const load = loadOnce((name) => {
      asked.push(name);
      return Promise.resolve({ name });
    });
    assert.deepEqual(asked, []);
    const [first, second] = await Promise.all([load('exchange'), load('exchange')]);
    assert.equal(first, second);
    await load('bibtex');
    assert.equal(await load('exchange'), first);
    assert.deepEqual(asked, ['exchange', 'bibtex']);
  });

  it('are tried again where they could not be loaded', async () => {
    const part = {} as Parts['merging'];
    const answers = [Promise.reject(new Error('no network')), Promise.resolve(part)];
    const load = loadOnce(() => answers.shift() ?? Promise.reject(new Error('asked too often')));
    await assert.rejects(load('merging'), /no network/u);
    assert.equal(await load('merging'), part);
  });
});
