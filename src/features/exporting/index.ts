import type { Disposable } from '../../host/disposer';
import { registerCaseCommands } from '../../workspace/caseCommands';
import type { Services } from '../../workspace/services';
import type * as onUse from './onUse';

/** Writes a case to other tools: evidence as JSON, tables, a report, clean articles. */
export function registerExporting(services: Services, load: () => Promise<typeof onUse>): Disposable {
  return registerCaseCommands(services, { export: async () => (await load()).exportCase(services) });
}
