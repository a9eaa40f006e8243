import { registerCaseCommands } from '../../workspace/caseCommands';
import type { RecordRow } from '../../workspace/asking/recordRow';
import type { OpenCase } from '../../workspace/openCase';
import type { Services } from '../../workspace/services';
import type * as onUse from './onUse';
import type { Disposable } from '../../host/disposer';
import type { ClaimRow } from '../../workspace/editing/claimToWrite';

/** Adds names to the case, edits the fields of any record, grades evidence and judges claims. */
export function registerRecords(services: Services, load: () => Promise<typeof onUse>): Disposable {
  const { cases, editing } = services;
  return registerCaseCommands(services, {
    editRecord: async (row?: RecordRow) => {
      const { chooseRecord, editRecord } = await load();
      const chosen = await chooseRecord(cases, row);
      if (chosen) await editRecord(chosen.openCase, chosen.path, editing);
    },
    grade: async (row?: RecordRow) => (await load()).gradeEvidence(services, row),
    setBasis: async (row?: ClaimRow) => (await load()).judgeClaim(services, 'basis', row),
    setLikelihood: async (row?: ClaimRow) => (await load()).judgeClaim(services, 'likelihood', row),
    setConfidence: async (row?: ClaimRow) => (await load()).judgeClaim(services, 'confidence', row),
    setAssessment: async (row?: ClaimRow) => (await load()).judgeClaim(services, 'assessment', row),
    setScale: async (row?: { readonly openCase: OpenCase }) => (await load()).setScale(services, row),
    addToCase: async (row?: RecordRow) => (await load()).addToCase(cases, editing, row),
  });
}
