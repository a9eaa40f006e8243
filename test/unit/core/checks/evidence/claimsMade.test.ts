import assert from 'node:assert/strict';
import { claimsMade } from '../../../../../src/core/checks/evidence/claimsMade';
import { readArticle } from '../../../../../src/core/entities/readArticle';
import { readEvidence } from '../../../../../src/core/evidence/readEvidence';

const { data } = readEvidence(JSON.stringify({
  format: 'dossier-evidence', version: 1,
  sources: { s: { csl: { type: 'book' } } },
  evidence: { 'e-00000001': { source: 's' } },
  claims: {
    'c-00000001': { links: { 'e-00000001': { relation: 'refutes' } } },
    'c-00000002': { links: { 'e-00000001': { relation: 'not-applicable' } } },
    'c-00000003': { basis: 'assumption' },
  },
}));

describe('the claims that an article makes', () => {
  const table: readonly (readonly [name: string, text: string, all: readonly string[], unsupported: readonly string[]])[] = [
    ['are none in plain words', 'Plain words.', [], []],
    ['rest on what speaks against them, too', '[One]{.claim #c-00000001}.', ['One'], []],
    ['rest on nothing where what is linked does not apply', '[Two]{.claim #c-00000002}.', ['Two'], ['Two']],
    ['need nothing where they are assumptions', '[Three]{.claim #c-00000003}.', ['Three'], []],
    ['rest on nothing without an id or a record', '[Four]{.claim} and [five]{.claim #c-00000005}.', ['Four', 'five'], ['Four', 'five']],
    ['are not those that it cites', '[Above]{.claim ref=c-00000002}.', [], []],
  ];
  for (const [name, text, all, unsupported] of table) {
    it(name, () => {
      const made = claimsMade(readArticle('a.md', text, new Set(['claim'])), data);
      assert.deepEqual(made.all.map((claim) => claim.text), all);
      assert.deepEqual(made.unsupported.map((claim) => claim.text), unsupported);
    });
  }
});
