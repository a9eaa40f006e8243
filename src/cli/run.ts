import { CommanderError } from 'commander';
import { UserError } from '../core/userError';
import { codeOf } from '../node/fileErrors';
import { program } from './program';
import type { Terminal } from './terminal';

/** Runs one command and returns its exit code: 0, or 1 where `check` found something or `merge` left something to be decided, or 2 for arguments or input that cannot be used. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  let code = 0;
  try {
    await program(terminal, () => { code = 1; }).parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    terminal.say(`dossier: ${sentence(error)}`);
    return 2;
  }
}

function sentence(error: unknown): string {
  if (error instanceof UserError) return error.message;
  if (error instanceof CommanderError) return usageSentence(error);
  const reason = (error instanceof Error ? error.message : String(error)).replace(/\s+/gu, ' ');
  if (codeOf(error) !== undefined) return `The system refused (${reason}).`;
  return `Something went wrong that should not have (${reason}); please report it.`;
}

/** The parser's own words, as one sentence. */
function usageSentence({ code, message }: CommanderError): string {
  if (code === 'commander.help') return 'Say what to do, such as dossier list entities; see dossier --help.';
  const words = message.replace(/^error: /u, '').replace(/\. Allowed choices are/u, '; the choices are').replace(/\.$/u, '');
  return `${words.replace(/\s+/gu, ' ')}; see dossier --help.`;
}
