import type { Disposable } from '../../host/disposer';
import { registerCaseCommands } from '../../workspace/caseCommands';
import type { RecordRow } from '../../workspace/asking/recordRow';
import type { Services } from '../../workspace/services';
import { attachFile } from './attachFile';
import { exportSources } from './exportSources';
import { importSources } from './importSources';
import { retractSource } from './retractSource';
import { setDerivedFrom } from './setDerivedFrom';
import { setMarking } from './setMarking';
import { setPublisherGrade } from './setPublisherGrade';

/** Sources: from and to other programs, and what analysts say of them. */
export function registerSources(services: Services): Disposable {
  return registerCaseCommands(services, {
    importSources: () => importSources(services),
    exportSources: () => exportSources(services),
    retractSource: (row?: RecordRow) => retractSource(services, row),
    setDerivedFrom: (row?: RecordRow) => setDerivedFrom(services, row),
    attachFile: (row?: RecordRow) => attachFile(services, row),
    setPublisherGrade: () => setPublisherGrade(services),
    setMarking: (row?: RecordRow) => setMarking(services, row),
  });
}
