import type { Disposable } from '../../host/disposer';
import { registerCaseCommands } from '../../workspace/caseCommands';
import type { Services } from '../../workspace/services';
import { captureClipboard } from './captureClipboard';
import { captureEvidence } from './captureEvidence';

/** Makes evidence of words that were selected or copied. */
export function registerCapture(services: Services): Disposable {
  return registerCaseCommands(services, {
    captureEvidence: () => captureEvidence(services),
    captureClipboard: () => captureClipboard(services),
  });
}
