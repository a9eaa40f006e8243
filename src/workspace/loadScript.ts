import * as vscode from 'vscode';
import { Uri, workspace } from 'vscode';

/**
 * Loads a bundle of the extension itself, a CommonJS module that imports at most VS Code, where nothing but a worker is there
 * to run it: its text becomes a module of its own.
 */
export async function loadScript(extension: Uri, path: string): Promise<unknown> {
  const code = new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(extension, path)));
  const address = URL.createObjectURL(new Blob(['export default (require) => {\nconst module = { exports: {} }, exports = module.exports;\n', code, '\nreturn module.exports;\n};\n'], { type: 'text/javascript' }));
  try {
    const { default: run } = await import(address) as { readonly default: (require: () => unknown) => unknown };
    return run(() => vscode);
  } finally {
    URL.revokeObjectURL(address);
  }
}
