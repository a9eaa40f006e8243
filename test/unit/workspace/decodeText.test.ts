import assert from 'node:assert/strict';
import { decodeText } from '../../../src/workspace/decodeText';

const encode = (text: string) => new TextEncoder().encode(text);
/** Of a length at which every place of a character comes at the end of a part. */
const texts = ['a'.repeat(300_000), ...['é', '발', '😀'].flatMap((letter) => ['', 'a', 'ab', 'abc'].map((before) => before + letter.repeat(300_000)))];

describe('decoding a file of the editor', () => {
  it('joins parts between characters, wherever these end', () => {
    for (const text of texts) assert.deepEqual(decodeText(encode(text)), { text });
  });
  it('takes away a byte-order mark at the beginning alone', () => {
    const marked = `\ufeff${'a'.repeat((1 << 18) - 3)}\ufeffz\ufeff`;
    assert.deepEqual(decodeText(encode(marked)), { text: marked.slice(1) });
  });
  it('refuses what is not UTF-8, in any part', () => {
    for (const place of [0, (1 << 18) - 1, 1 << 18, 299_999]) {
      const bytes = encode('a'.repeat(300_000));
      bytes[place] = 0xc3;
      assert.deepEqual(decodeText(bytes), { problem: 'not-utf-8' });
    }
  });
  it('gives of nothing the empty text', () => {
    assert.deepEqual(decodeText(new Uint8Array()), { text: '' });
  });
});
