import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeText } from '../../../src/node/readTextFile';
import { decodeText as decodeInEditor } from '../../../src/workspace/decodeText';

describe('decoding a file', () => {
  it('gives on disk what it gives in the editor, for any bytes', () => {
    const piece = fc.oneof(fc.string({ unit: 'binary' }).map((text) => Buffer.from(text)), fc.uint8Array({ maxLength: 8 }),
      fc.constantFrom('\ufeff', 'Kim', '김정은', '🛰').map((text) => Buffer.from(text)), fc.constantFrom('\ufeff', 'Kim').map((text) => Buffer.from(text, 'utf16le')));
    fc.assert(fc.property(fc.array(piece, { maxLength: 4 }), (pieces) => {
      const bytes = Buffer.concat(pieces);
      const onDisk = decodeText(bytes);
      const inEditor = decodeInEditor(bytes);
      assert.deepEqual('text' in onDisk ? onDisk : { problem: onDisk.problem.code }, inEditor);
    }), { numRuns: 3000 });
  });
});
