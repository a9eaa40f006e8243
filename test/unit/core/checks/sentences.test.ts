import assert from 'node:assert/strict';
import { anchoringProblems } from '../../../../src/core/anchoring/problems';
import { checkProblems } from '../../../../src/core/checks/checkProblems';
import { fileProblems } from '../../../../src/core/checks/fileProblems';
import { allProblems } from '../../../../src/core/checks/sentences';
import { fillIn } from '../../../../src/core/problemTable';
import { entityProblems } from '../../../../src/core/entities/problems';
import { evidenceProblems } from '../../../../src/core/evidence/problems';
import { taggingProblems } from '../../../../src/core/tagging/problems';
import { tidyingProblems } from '../../../../src/core/tidying/problems';
import { markupProblems } from '../../../../src/core/markup/problems';

describe('the sentences of problems', () => {
  it('have a code of their own each', () => {
    const codes = [markupProblems, evidenceProblems, entityProblems, taggingProblems, tidyingProblems, fileProblems, anchoringProblems, checkProblems].flatMap((table) => Object.keys(table));
    assert.deepEqual(codes.filter((code, at) => codes.indexOf(code) !== at), []);
    assert.equal(Object.keys(allProblems).length, codes.length);
  });

  it('are sentences, in words for people', () => {
    for (const [code, { sentence }] of Object.entries(allProblems)) {
      assert.match(sentence, /^[\p{Lu}“{].*[.]$/u, code);
      assert.doesNotMatch(sentence, /\b(?:unregistered|orphan|node|invalid)\b/iu, code);
    }
  });

  it('take their arguments by name, and keep what has none', () => {
    assert.equal(fillIn('{id} in {document}, {id}, {}', { id: '$&', document: 3 }), '$& in 3, $&, {}');
  });
});
