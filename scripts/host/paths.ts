import path from 'node:path';

/** The project's folder. */
export const root = path.resolve(__dirname, '../..');

/** Where the VS Code from npm and its browser are installed: apart from node_modules, ignored by git. */
export const hostFolder = path.join(root, '.vscode-host');

const vscode = path.join(hostFolder, 'node_modules/code-server/lib/vscode');

export const hostPaths = {
  /** The Node that the server needs (24; the project itself runs on 20). */
  node: path.join(hostFolder, 'node_modules', nodePackage(), 'bin/node'),
  server: path.join(hostFolder, 'node_modules/code-server/out/node/entry.js'),
  vscode,
  extensions: path.join(vscode, 'extensions'),
  /** Where the browser from npm is unpacked, if no other is installed. */
  browser: path.join(hostFolder, 'browser'),
};

/** The npm package that holds the Node 24 binary for this system. */
export function nodePackage(): string {
  return `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
}
