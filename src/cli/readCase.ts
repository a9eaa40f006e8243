import path from 'node:path';
import { sentenceOf } from '../core/checks/sentences';
import { UserError } from '../core/userError';
import type { CaseEvidence } from '../node/caseEvidence';
import { type CaseFolder, nameInCase, readCaseFolder } from '../node/readCaseFolder';
import type { Terminal } from './terminal';

/** What every command takes that reads a folder. */
export interface CaseOptions {
  readonly evidence?: string;
}

/** The bundle of the second thread stands beside that of the command line. */
const workerPath = path.join(__dirname, 'articleWorker.js');

/**
 * Reads the case in `folder`, by default the current one, without the articles in the folder `leftOut`. Rejects with a
 * UserError where it, or the evidence file that is named, is not there.
 */
export async function readCase(folder: string | undefined, { evidence }: CaseOptions, leftOut?: string): Promise<CaseFolder> {
  const opened = await readCaseFolder(folder ?? '.', { evidence, leftOut, workerPath });
  if (evidence !== undefined && !opened.evidence.exists) throw new UserError(`The evidence file ${evidence} is not there.`);
  return opened;
}

/** Reads a case to answer as well as it can: what cannot be used is said in one line each. */
export async function readCaseLeniently(folder: string | undefined, options: CaseOptions, terminal: Terminal): Promise<CaseFolder> {
  const opened = await readCase(folder, options);
  sayUnused(opened.evidence, nameInCase(opened.folder, opened.evidence.path), 'this answer comes from the articles alone', terminal);
  for (const { document, problem } of opened.skipped) terminal.say(`${document}: ${sentenceOf(problem)}`);
  return opened;
}

/** Says in one line that an evidence file goes unused, where it does, and what follows from that. */
export function sayUnused({ file, isUsable }: CaseEvidence, name: string, consequence: string, terminal: Terminal): void {
  if (isUsable) return;
  terminal.say(file.status === 'foreign'
    ? `${name} is not an evidence file of Dossier ("format": "dossier-evidence") and is ignored, so ${consequence}.`
    : `${name} cannot be used as it stands, so ${consequence}; see dossier check.`);
}
