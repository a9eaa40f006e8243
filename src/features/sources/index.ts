import type { Disposable } from '../../host/disposer';
import { registerCaseCommandsOnUse } from '../../workspace/caseCommands';
import type { RecordRow } from '../../workspace/asking/recordRow';
import type { Services } from '../../workspace/services';
import type * as onUse from './onUse';

/** Sources: from and to other programs, and what analysts say of them. */
export function registerSources(services: Services, load: () => Promise<typeof onUse>): Disposable {
  return registerCaseCommandsOnUse(services, load, {
    importSources: (use) => use.importSources(services),
    exportSources: (use) => use.exportSources(services),
    retractSource: (use, row?: RecordRow) => use.retractSource(services, row),
    setDerivedFrom: (use, row?: RecordRow) => use.setDerivedFrom(services, row),
    attachFile: (use, row?: RecordRow) => use.attachFile(services, row),
    setPublisherGrade: (use) => use.setPublisherGrade(services),
    setMarking: (use, row?: RecordRow) => use.setMarking(services, row),
  });
}
