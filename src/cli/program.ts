import { Command } from 'commander';
import { version } from '../../package.json';
import { addGitCommands } from './gitCommands';
import { addReadingCommands } from './readingCommands';
import type { Terminal } from './terminal';
import { addWritingCommands } from './writingCommands';

/** The command line's arguments; each command is loaded when it is first asked for. `fail` makes the process end with exit code 1. */
export function program(terminal: Terminal, fail: () => void): Command {
  const dossier = new Command('dossier')
    .description('Reads and checks cases: folders of tagged Markdown articles with a shared evidence file.')
    .version(version)
    .configureOutput({ writeOut: (text) => { terminal.print(text); }, writeErr: () => undefined, outputError: () => undefined })
    .showSuggestionAfterError(false)
    .exitOverride();
  addReadingCommands(dossier, terminal, fail);
  addWritingCommands(dossier, terminal);
  addGitCommands(dossier, terminal, fail);
  return dossier;
}
