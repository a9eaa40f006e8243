import { sentenceOf } from '../core/checks/sentences';
import { UserError } from '../core/userError';
import { nameInCase, type OpenCase, openCase } from '../node/openCase';
import type { Terminal } from './terminal';

/** What every command takes that reads a folder. */
export interface CaseOptions {
  readonly evidence?: string;
}

/** Opens the case in `folder`, by default the current one. Throws a UserError where it, or the evidence file that is named, is not there. */
export function readCase(folder: string | undefined, { evidence }: CaseOptions): OpenCase {
  const opened = openCase(folder ?? '.', evidence);
  if (evidence !== undefined && !opened.evidence.exists) throw new UserError(`The evidence file ${evidence} is not there.`);
  return opened;
}

/** Opens a case to answer as well as it can: what cannot be used is said in one line each. */
export function readCaseLeniently(folder: string | undefined, options: CaseOptions, terminal: Terminal): OpenCase {
  const opened = readCase(folder, options);
  if (!opened.evidence.isUsable) {
    const name = nameInCase(opened.folder, opened.evidence.path);
    terminal.say(`${name} cannot be used as it stands, so this answer comes from the articles alone; see dossier check.`);
  }
  for (const { document, problem } of opened.skipped) terminal.say(`${document}: ${sentenceOf(problem)}`);
  return opened;
}
