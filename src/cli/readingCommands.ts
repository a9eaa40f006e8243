import { Argument, type Command, Option } from 'commander';
import { evidenceOption, folderArgument, jsonOption } from './arguments';
import type { CheckFormat } from './commands/check';
import type { Listed } from './commands/list';
import type { CaseOptions } from './readCase';
import type { Terminal } from './terminal';

interface Reading extends CaseOptions {
  readonly json?: boolean;
}

interface Checking extends Reading {
  readonly format: CheckFormat;
  readonly off?: readonly string[];
}

/** Adds the commands that answer and change nothing; each is loaded when it is asked for. `fail` makes the exit code 1. */
export function addReadingCommands(dossier: Command, terminal: Terminal, fail: () => void): void {
  addParse(dossier, terminal);
  addList(dossier, terminal);
  addMentions(dossier, terminal);
  addImpact(dossier, terminal);
  addAch(dossier, terminal);
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
    .addArgument(new Argument('<what>').choices(['entities', 'claims', 'evidence', 'sources', 'questions']))
    .addArgument(folderArgument())
    .addOption(jsonOption())
    .addOption(evidenceOption())
    .action(async (what: Listed, folder: string | undefined, options: Reading) => {
      const { list } = await import('./commands/list');
      await list(what, folder, options, terminal);
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
      await mentions(id, folder, options, terminal);
    });
}

function addImpact(dossier: Command, terminal: Terminal): void {
  dossier.command('impact').description('list what leans on a source, an item of evidence or a claim')
    .argument('<id>', 'its id')
    .addArgument(folderArgument())
    .addOption(jsonOption())
    .addOption(evidenceOption())
    .action(async (id: string, folder: string | undefined, options: Reading) => {
      const { impact } = await import('./commands/impact');
      await impact(id, folder, options, terminal);
    });
}

function addAch(dossier: Command, terminal: Terminal): void {
  dossier.command('ach').description('print the matrix of a question’s competing hypotheses')
    .argument('<id>', 'the id of a question')
    .addArgument(folderArgument())
    .addOption(new Option('--json', 'print one JSON object'))
    .addOption(evidenceOption())
    .action(async (id: string, folder: string | undefined, options: Reading) => {
      const { ach } = await import('./commands/ach');
      await ach(id, folder, options, terminal);
    });
}

function addCheck(dossier: Command, terminal: Terminal, fail: () => void): void {
  dossier.command('check').description('print the problems of a case; the exit code is 1 if one is an error or a warning')
    .addArgument(folderArgument())
    .addOption(new Option('--format <format>', 'how to print them').choices(['text', 'json', 'sarif']).default('text'))
    .addOption(jsonOption())
    .option('--off <codes>', 'checks to leave out, by their codes, divided by commas', codesIn)
    .addOption(evidenceOption())
    .action(async (folder: string | undefined, options: Checking) => {
      const { check } = await import('./commands/check');
      const format = options.json === true ? 'json' : options.format;
      if (await check(folder, { ...options, format }, terminal)) fail();
    });
}

/** May be given several times. */
function codesIn(list: string, before: readonly string[] = []): readonly string[] {
  return [...before, ...list.split(',').map((code) => code.trim()).filter((code) => code !== '')];
}
