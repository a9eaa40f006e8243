import type { ExtensionContext } from 'vscode';
import { activateWith, type Exports } from './activate';
import { loadScript } from './workspace/loadScript';

export { deactivate } from './activate';

export function activate(context: ExtensionContext): Exports {
  return activateWith(context, (part) => loadScript(context.extensionUri, `dist/${part}.js`));
}
