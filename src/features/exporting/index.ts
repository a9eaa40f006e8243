import type { Disposable } from '../../host/disposer';
import { registerCaseCommandsOnUse } from '../../workspace/caseCommands';
import type { Services } from '../../workspace/services';
import type * as onUse from './onUse';

/** Writes a case to other tools: evidence as JSON, tables, a report, clean articles. */
export function registerExporting(services: Services, load: () => Promise<typeof onUse>): Disposable {
  return registerCaseCommandsOnUse(services, load, { export: (use) => use.exportCase(services) });
}
