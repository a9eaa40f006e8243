import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readArticle } from '../../../../src/core/entities/readArticle';
import { emptyEvidence } from '../../../../src/core/evidence/schema';
import { CaseIndex } from '../../../../src/core/index/caseIndex';
import { claimsFirstMadeIn, countingClaims } from '../../../../src/core/index/claimPlaces';
import { finish } from '../../../../src/core/steps';

const ids = ['c-00000001', 'c-00000002', 'c-00000003'];
const tag = fc.oneof(fc.constantFrom(...ids).map((id) => `[made]{.claim #${id}} `), fc.constantFrom(...ids).map((id) => `[cited]{.claim ref=${id}} `), fc.constant('[fresh]{.claim} '));
const articles = fc.array(fc.array(tag, { maxLength: 5 }).map((tags) => tags.join('')), { maxLength: 5 });

describe('the claims of each article', () => {
  it('are all claims of the case once, in the order of the case', () => {
    fc.assert(fc.property(articles, (texts) => {
      const index = new CaseIndex(emptyEvidence);
      texts.forEach((text, at) => { index.update(readArticle(`${at}.md`, text, new Set(['claim']))); });
      const byDocument = index.documents().map((document) => ({ document, claims: claimsFirstMadeIn(index, document) }));
      assert.deepEqual(byDocument.flatMap(({ claims }) => claims), index.claims());
      assert.deepEqual(finish(countingClaims(index)), byDocument.filter(({ claims }) => claims.length > 0).map(({ document, claims }) => ({ document, count: claims.length })));
    }), { numRuns: 300 });
  });
});
