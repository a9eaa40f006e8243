import assert from 'node:assert/strict';
import { findRow } from '../../../../src/workspace/tree/findRow';

const tree: Readonly<Record<string, readonly string[]>> = { '': ['a', 'b'], a: ['a1'], b: ['b1', 'b2'], b2: ['here'], a1: ['here'] };

async function find(is: string, isBelow: (node: string) => boolean): Promise<{ readonly found: string | undefined; readonly opened: readonly string[] }> {
  const opened: string[] = [];
  const childrenOf = (node = ''): Promise<readonly string[]> => {
    opened.push(node);
    return Promise.resolve(tree[node] ?? []);
  };
  return { found: await findRow<string>(childrenOf, { is: (node) => node === is, isBelow }), opened };
}

describe('a row is found', () => {
  it('below the rows that may lead to it, and nothing else is opened', async () => {
    assert.deepEqual(await find('here', (node) => node.startsWith('b')), { found: 'here', opened: ['', 'b', 'b1', 'b2'] });
  });
  it('by going back from a row that led nowhere', async () => {
    assert.deepEqual((await find('b1', () => true)).found, 'b1');
  });
  it('nowhere, where there is none', async () => { assert.equal((await find('gone', () => true)).found, undefined); });
});
