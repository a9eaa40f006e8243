import type { Disposable } from '../../host/disposer';
import { registerCaseCommands } from '../../workspace/caseCommands';
import type { RecordRow } from '../../workspace/asking/recordRow';
import type { Services } from '../../workspace/services';
import type * as onUse from './onUse';

/** Sources: from and to other programs, and what analysts say of them. */
export function registerSources(services: Services, load: () => Promise<typeof onUse>): Disposable {
  return registerCaseCommands(services, {
    importSources: async () => (await load()).importSources(services),
    exportSources: async () => (await load()).exportSources(services),
    retractSource: async (row?: RecordRow) => (await load()).retractSource(services, row),
    setDerivedFrom: async (row?: RecordRow) => (await load()).setDerivedFrom(services, row),
    attachFile: async (row?: RecordRow) => (await load()).attachFile(services, row),
    setPublisherGrade: async () => (await load()).setPublisherGrade(services),
    setMarking: async (row?: RecordRow) => (await load()).setMarking(services, row),
  });
}
