import type { Disposable } from '../../host/disposer';
import { registerCaseCommandsOnUse } from '../../workspace/caseCommands';
import type { RecordRow } from '../../workspace/asking/recordRow';
import type { Services } from '../../workspace/services';
import type * as onUse from './onUse';

/** Lists what leans on a source, an item of evidence or a claim, to jump to it. */
export function registerImpact({ cases, log }: Services, load: () => Promise<typeof onUse>): Disposable {
  return registerCaseCommandsOnUse({ cases, log }, load, {
    showImpact: async ({ chooseRecord, showImpact }, row?: RecordRow) => {
      const chosen = await chooseRecord(cases, row);
      if (chosen) await showImpact(chosen);
    },
  });
}
