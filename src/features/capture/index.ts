import { registerCommands } from '../../host/commands';
import type { Disposable } from '../../host/disposer';
import type { Services } from '../../workspace/services';
import { captureClipboard } from './captureClipboard';
import { captureEvidence } from './captureEvidence';

/** Makes evidence of words that were selected or copied. */
export function registerCapture(services: Services): Disposable {
  return registerCommands(services.log, {
    captureEvidence: () => captureEvidence(services),
    captureClipboard: () => captureClipboard(services),
  });
}
