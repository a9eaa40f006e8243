import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { atExit } from './atExit';
import { hostPaths } from './paths';
import type { Profile } from './profile';

export interface ServerOptions extends Pick<Profile, 'userData' | 'extensions'> {
  /** Asked of whoever opens the address; without one the server is for this machine's own tests. */
  readonly password?: string;
  /** Lets a page run an extension's tests; it also silences notifications and rejects modal dialogs. */
  readonly testDriver?: boolean;
}

/** A running VS Code on 127.0.0.1; it ends with this process at the latest. */
export interface Server {
  readonly url: string;
  readonly stop: () => void;
}

const startTimeout = 120_000;

function commandLine({ userData, extensions }: ServerOptions, ...args: readonly string[]): readonly string[] {
  const config = path.join(userData, 'server.yaml');
  writeFileSync(config, '');
  return [hostPaths.server, '--config', config, '--user-data-dir', userData, '--extensions-dir', extensions, ...args];
}

function environment({ userData, password }: ServerOptions): NodeJS.ProcessEnv {
  const runtime = path.join(userData, 'run');
  mkdirSync(runtime, { recursive: true });
  const env: NodeJS.ProcessEnv = { ...process.env, EXTENSIONS_GALLERY: '{}', XDG_RUNTIME_DIR: runtime };
  delete env['NODE_OPTIONS'];
  delete env['PASSWORD'];
  return password === undefined ? env : { ...env, PASSWORD: password };
}

/** Installs a .vsix into the profile. */
export function installExtension(options: ServerOptions, vsix: string): void {
  const { status, stderr, stdout } = spawnSync(hostPaths.node, commandLine(options, '--install-extension', vsix), { env: environment(options), encoding: 'utf8' });
  if (status !== 0) throw new Error(`${vsix} could not be installed:\n${stdout}${stderr}`);
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const fail = (why: string) => () => {
      reject(new Error(`VS Code's server ${why}:\n${output}`));
    };
    const timer = setTimeout(fail('did not start in time'), startTimeout);
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const address = /listening on (http:\/\/127\.0\.0\.1:\d+)/.exec(output)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', read);
    server.on('exit', fail('ended'));
  });
}

/** Starts the VS Code from npm on a free port of 127.0.0.1. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const args = [
    '--bind-addr', '127.0.0.1:0', '--auth', options.password === undefined ? 'none' : 'password',
    '--disable-telemetry', '--disable-update-check', '--disable-workspace-trust', '--disable-getting-started-override', '--disable-proxy', '--ignore-last-opened',
    ...(options.testDriver === true ? ['--vscode-option', 'enable-smoke-test-driver'] : []),
  ];
  // A group of its own, so that its extension hosts and terminals end with it.
  const server = spawn(hostPaths.node, commandLine(options, ...args), { env: environment(options), detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const stop = (): void => {
    try {
      if (server.pid !== undefined) process.kill(-server.pid, 'SIGKILL');
    } catch {
      // It has ended already.
    }
  };
  atExit(stop);
  return { url: await addressOf(server), stop };
}
