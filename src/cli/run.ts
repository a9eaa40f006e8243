import { CommanderError } from 'commander';
import { UserError } from '../core/userError';
import { program } from './program';
import type { Terminal } from './terminal';

/** Runs one command and returns its exit code: 0, or 1 where `check` found something, or 2 for arguments or input that cannot be used. */
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
  if (error instanceof CommanderError) return `${error.message.replace(/^error: /u, '').replace(/\s+/gu, ' ')}; see dossier --help.`;
  const reason = error instanceof Error ? error.message : String(error);
  return `Something went wrong that should not have (${reason.replace(/\s+/gu, ' ')}); please report it.`;
}
