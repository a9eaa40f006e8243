import assert from 'node:assert/strict';
import { emptyGrade, gradeChanges, type GradeDraft } from '../../../../src/features/records/gradeDraft';

const credibility = ['evidence', 'e-00000001', 'credibility'];
const reliability = ['sources', 's', 'reliability'];

describe('a grade', () => {
  const cases: Record<string, readonly [draft: Partial<GradeDraft>, changes: object[]]> = {
    'writes both halves': [{ credibility: 3, reliability: 'C' }, [{ put: credibility, value: 3 }, { put: reliability, value: 'C' }]],
    'writes nothing where both are kept': [{}, []],
    'removes one half and keeps the other': [{ credibility: 'remove' }, [{ remove: credibility }]],
    'takes F and 6 as grades': [{ credibility: 6, reliability: 'F' }, [{ put: credibility, value: 6 }, { put: reliability, value: 'F' }]],
  };
  for (const [name, [draft, changes]] of Object.entries(cases)) {
    it(name, () => { assert.deepEqual(gradeChanges({ ...emptyGrade, ...draft }, 'e-00000001', 's'), changes); });
  }
});
