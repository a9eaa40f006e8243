import type { Disposable } from '../../host/disposer';
import { registerCaseCommands } from '../../workspace/caseCommands';
import type { Services } from '../../workspace/services';
import type * as onUse from './onUse';

/** Makes evidence of words that were selected or copied. */
export function registerCapture(services: Services, load: () => Promise<typeof onUse>): Disposable {
  return registerCaseCommands(services, {
    captureEvidence: async () => (await load()).captureEvidence(services),
    captureClipboard: async () => (await load()).captureClipboard(services),
  });
}
