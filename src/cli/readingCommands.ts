import { Argument, type Command, Option } from 'commander';
import { evidenceOption, folderArgument, jsonOption } from './arguments';
import type { Listed } from './commands/list';
import type { CaseOptions } from './readCase';
import type { Terminal } from './terminal';

interface Reading extends CaseOptions {
  readonly json?: boolean;
}

interface Checking extends Reading {
  readonly format: 'text' | 'json';
}

/** Adds the commands that answer and change nothing; each is loaded when it is asked for. `fail` makes the exit code 1. */
export function addReadingCommands(dossier: Command, terminal: Terminal, fail: () => void): void {
  addParse(dossier, terminal);
  addList(dossier, terminal);
  addMentions(dossier, terminal);
  addCheck(dossier, terminal, fail);
}

function addParse(dossier: Command, terminal: Terminal): void {
  dossier.command('parse').description('print what the reader finds in one article, as JSON')
    .argument('<file>', 'a Markdown file, or - for what is piped in')
    .option('--all', 'every span and div, not only those of known kinds')
    .addOption(evidenceOption())
    .addOption(jsonOption().hideHelp())
    .action(async (file: string, options: CaseOptions & { all?: boolean }) => {
      const { parse } = await import('./commands/parse');
      await parse(file, options, terminal);
    });
}

function addList(dossier: Command, terminal: Terminal): void {
  dossier.command('list').description('list what the case holds')
    .addArgument(new Argument('<what>').choices(['entities', 'claims', 'evidence', 'sources']))
    .addArgument(folderArgument())
    .addOption(jsonOption())
    .addOption(evidenceOption())
    .action(async (what: Listed, folder: string | undefined, options: Reading) => {
      const { list } = await import('./commands/list');
      list(what, folder, options, terminal);
    });
}

function addMentions(dossier: Command, terminal: Terminal): void {
  dossier.command('mentions').description('list where an entity is mentioned')
    .argument('<id>', 'its id, or a name that is not in the case yet')
    .addArgument(folderArgument())
    .option('--kind <kind>', 'only tags of this kind')
    .addOption(jsonOption())
    .addOption(evidenceOption())
    .action(async (id: string, folder: string | undefined, options: Reading & { kind?: string }) => {
      const { mentions } = await import('./commands/mentions');
      mentions(id, folder, options, terminal);
    });
}

function addCheck(dossier: Command, terminal: Terminal, fail: () => void): void {
  dossier.command('check').description('print the problems of a case; the exit code is 1 if one is an error or a warning')
    .addArgument(folderArgument())
    .addOption(new Option('--format <format>', 'how to print them').choices(['text', 'json']).default('text'))
    .addOption(jsonOption())
    .addOption(evidenceOption())
    .action(async (folder: string | undefined, options: Checking) => {
      const { check } = await import('./commands/check');
      const format = options.json === true ? 'json' : options.format;
      if (check(folder, { ...options, format }, terminal)) fail();
    });
}
