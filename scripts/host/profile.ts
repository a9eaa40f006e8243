import { cpSync, existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { atExit } from './atExit';
import { root } from './paths';
import { removeFolder } from './removeFolder';

/** The folders of one VS Code that has never been used. */
export interface Profile {
  readonly folder: string;
  readonly userData: string;
  readonly extensions: string;
  /** A copy of the sample case, or an empty folder while there is none. */
  readonly workspace: string;
}

// As on the desktop, and quiet: the server alone saves files by itself, which would hide faults of unsaved state.
const calm = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'files.autoSave': 'off',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'window.restoreWindows': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/** Copies the sample case, or makes an empty folder while there is none. */
export function copySamples(target: string): string {
  const samples = path.join(root, 'samples');
  mkdirSync(target, { recursive: true });
  if (existsSync(samples)) cpSync(samples, target, { recursive: true });
  return target;
}

/** Makes a profile in the temporary folder with these settings over calm ones; it is removed when this process ends. */
export function makeProfile(settings: Readonly<Record<string, unknown>> = {}): Profile {
  // Short: the servers' sockets lie in it, and their paths may have 107 characters.
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dossier-'));
  atExit(() => {
    removeFolder(folder);
  });
  const profile = { folder, userData: path.join(folder, 'user'), extensions: path.join(folder, 'ext'), workspace: path.join(folder, 'case') };
  mkdirSync(path.join(profile.userData, 'User'), { recursive: true });
  mkdirSync(profile.extensions);
  writeFileSync(path.join(profile.userData, 'User/settings.json'), JSON.stringify({ ...calm, ...settings }, undefined, 2));
  copySamples(profile.workspace);
  return profile;
}
