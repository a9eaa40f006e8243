import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type KeptArticles, readCacheFile, writeCacheFile } from '../../../../src/core/articles/cacheFile';
import { readingFingerprint } from '../../../../src/core/articles/readerVersion';
import { readArticle } from '../../../../src/core/entities/readArticle';
import { ArticlePacker } from '../../../../src/core/index/articlePacker';
import { standardKinds } from '../../../../src/core/model';

const fingerprint = readingFingerprint(standardKinds, '1.2.3');

function kept(...texts: readonly string[]): KeptArticles {
  const packer = new ArticlePacker();
  texts.forEach((text, at) => { packer.add(readArticle(`folder/${at}.md`, text, new Set(standardKinds))); });
  const stamps = texts.map((text, at) => ({ modified: 1.7e12 + at / 7, changed: 1.7e12 + at, size: text.length }));
  return { articles: packer.take(), stamps };
}

const ordinary = kept('[Kim Jong Un]{.actor} met [김정은]{.actor ref=kim-jong-un}.', '', '[[Ri]{.actor} fled]{.claim #c-00000001} [@kcna] [x]{.event date=never}');

describe('the cache file', () => {
  const articles = fc.array(fc.string({ unit: fc.constantFrom('[', ']', '{.actor}', '{.claim #c-00000001}', 'Kim', ' ', '\n', '🛰', '은', '@a') }), { maxLength: 6 });

  it('gives back what it was given', () => {
    fc.assert(fc.property(articles, fc.integer({ min: 0, max: 7 }), (texts, offset) => {
      const original = kept(...texts);
      const bytes = writeCacheFile(original, fingerprint);
      const placed = new Uint8Array(bytes.length + offset);
      placed.set(bytes, offset);
      assert.deepEqual(readCacheFile(placed.subarray(offset), fingerprint), original);
    }), { numRuns: 300 });
  });

  it('is never believed after a change of any byte', () => {
    const bytes = writeCacheFile(ordinary, fingerprint);
    fc.assert(fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
      const damaged = bytes.slice();
      damaged[at] = (damaged[at] ?? 0) ^ flip;
      assert.equal(readCacheFile(damaged, fingerprint), undefined);
    }), { numRuns: 2000 });
  });

  it('is never believed when it is cut, longer, or something else', () => {
    const bytes = writeCacheFile(ordinary, fingerprint);
    for (let length = 0; length < bytes.length; length++) assert.equal(readCacheFile(bytes.slice(0, length), fingerprint), undefined);
    assert.equal(readCacheFile(new Uint8Array([...bytes, 0, 0, 0, 0, 0, 0, 0, 0]), fingerprint), undefined);
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (other) => {
      assert.equal(readCacheFile(other, fingerprint), undefined);
    }));
    assert.ok(readCacheFile(bytes, fingerprint));
  });

  const others: readonly (readonly [what: string, fingerprint: string])[] = [
    ['another version of the program', readingFingerprint(standardKinds, '1.2.4')],
    ['a kind more', readingFingerprint([...standardKinds, 'place'], '1.2.3')],
    ['a kind less', readingFingerprint(standardKinds.slice(1), '1.2.3')],
  ];
  for (const [what, other] of others) {
    it(`is not believed for ${what}`, () => {
      assert.equal(readCacheFile(writeCacheFile(ordinary, fingerprint), other), undefined);
    });
  }

  it('does not mind in which order kinds are named', () => {
    assert.equal(readingFingerprint([...standardKinds].reverse(), '1.2.3'), fingerprint);
  });

  it('keeps half a character', () => {
    const broken = kept('[a]{.actor}', '[b\ud83d]{.actor}', '[c\ude00]{.claim}');
    assert.deepEqual(readCacheFile(writeCacheFile(broken, fingerprint), fingerprint), broken);
  });
});
