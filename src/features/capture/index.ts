import type { Disposable } from '../../host/disposer';
import { registerCaseCommandsOnUse } from '../../workspace/caseCommands';
import type { Services } from '../../workspace/services';
import type * as onUse from './onUse';

/** Makes evidence of words that were selected or copied. */
export function registerCapture(services: Services, load: () => Promise<typeof onUse>): Disposable {
  return registerCaseCommandsOnUse(services, load, {
    captureEvidence: (use) => use.captureEvidence(services),
    captureClipboard: (use) => use.captureClipboard(services),
  });
}
