export { captureClipboard } from './captureClipboard';
export { captureEvidence } from './captureEvidence';
