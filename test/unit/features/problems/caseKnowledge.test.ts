import assert from 'node:assert/strict';
import { usualLevels } from '../../../../src/core/checks/checkLevels';
import { emptyEvidence } from '../../../../src/core/evidence/schema';
import { CaseIndex } from '../../../../src/core/index/caseIndex';
import { knowledgeOf, type CaseKnowledge } from '../../../../src/features/problems/caseKnowledge';
import type { ReadingProgress } from '../../../../src/workspace/openCase';

const index = new CaseIndex(emptyEvidence);

/** Whether claims are said to be made nowhere once the folder was in each of these states. */
function areKnown(...states: readonly (ReadingProgress['state'] | 'all is read')[]): boolean {
  let known: CaseKnowledge | undefined;
  for (const state of states) known = knowledgeOf({ index, evidence: undefined, reading: state === 'all is read' ? undefined : { done: 1, total: 2, state } }, usualLevels, known);
  return known?.articlesAreKnown === true;
}

describe('the articles of a case are known', () => {
  it('once all of them have been read', () => { assert.equal(areKnown('under way', 'all is read'), true); });
  it('while they are read again', () => { assert.equal(areKnown('under way', 'all is read', 'under way'), true); });
  it('not while they are read for the first time', () => { assert.equal(areKnown('under way'), false); });
  it('not where the first reading was stopped', () => { assert.equal(areKnown('under way', 'stopped'), false); });
  it('not where the first reading failed', () => { assert.equal(areKnown('under way', 'failed'), false); });
});
