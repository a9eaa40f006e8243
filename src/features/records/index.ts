import { registerCaseCommandsOnUse } from '../../workspace/caseCommands';
import type { RecordRow } from '../../workspace/asking/recordRow';
import type { OpenCase } from '../../workspace/openCase';
import type { Services } from '../../workspace/services';
import type * as onUse from './onUse';
import type { Disposable } from '../../host/disposer';
import type { ClaimRow } from '../../workspace/editing/claimToWrite';

/** Adds names to the case, edits the fields of any record, grades evidence and judges claims. */
export function registerRecords(services: Services, load: () => Promise<typeof onUse>): Disposable {
  const { cases, editing } = services;
  return registerCaseCommandsOnUse(services, load, {
    editRecord: async ({ chooseRecord, editRecord }, row?: RecordRow) => {
      const chosen = await chooseRecord(cases, row);
      if (chosen) await editRecord(chosen.openCase, chosen.path, editing);
    },
    grade: (use, row?: RecordRow) => use.gradeEvidence(services, row),
    setBasis: (use, row?: ClaimRow) => use.judgeClaim(services, 'basis', row),
    setLikelihood: (use, row?: ClaimRow) => use.judgeClaim(services, 'likelihood', row),
    setConfidence: (use, row?: ClaimRow) => use.judgeClaim(services, 'confidence', row),
    setAssessment: (use, row?: ClaimRow) => use.judgeClaim(services, 'assessment', row),
    setScale: (use, row?: { readonly openCase: OpenCase }) => use.setScale(services, row),
    addToCase: (use, row?: RecordRow) => use.addToCase(cases, editing, row),
  });
}
