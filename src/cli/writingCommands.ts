import { Argument, type Command, InvalidArgumentError, Option } from 'commander';
import { credibilities, reliabilities } from '../core/tradecraft/admiralty';
import { withholdable, type Withholdable } from '../core/exchange/limits/exportLimits';
import { markings, relations } from '../core/tradecraft/claimTerms';
import { byOption, evidenceOption, folderArgument } from './arguments';
import type { EvidenceOptions } from './commands/addEvidence';
import type { SourceOptions } from './commands/addSource';
import type { ExportFormat, ExportOptions } from './commands/exportCase';
import type { LinkOptions } from './commands/link';
import type { CaseOptions } from './readCase';
import { environmentOf } from './environment';
import type { Terminal } from './terminal';

/** What every command takes that writes who did something. */
interface Signed {
  readonly by?: string;
}

/** Adds the commands that write files; each is loaded when it is asked for. */
export function addWritingCommands(dossier: Command, terminal: Terminal): void {
  addAddSource(dossier);
  addImportSources(dossier, terminal);
  addAddEvidence(dossier, terminal);
  addLink(dossier);
  addExport(dossier, terminal);
  addFormat(dossier);
}

function addAddSource(dossier: Command): void {
  dossier.command('add-source').description('add a source to the evidence file')
    .argument('<id>', 'its citation key, such as kcna-2024-05-28')
    .addArgument(folderArgument())
    .requiredOption('--title <title>', 'its title')
    .option('--author <name>', 'as “Family, Given”, or a name that is not split; may be repeated', appended)
    .option('--date <date>', 'when it was issued, in EDTF: 2024-05-28, 2024-05, 2024-05~')
    .option('--url <address>', 'where it can be read')
    .option('--type <type>', 'a type of CSL, such as report or article-newspaper', 'document')
    .addOption(new Option('--reliability <letter>', 'how reliable it is, by the Admiralty scale').choices(reliabilities))
    .addOption(evidenceOption())
    .action(async (id: string, folder: string | undefined, options: SourceOptions) => {
      const { addSource } = await import('./commands/addSource');
      await addSource(id, folder, options);
    });
}

function addImportSources(dossier: Command, terminal: Terminal): void {
  dossier.command('import-sources').description('add the sources of a bibliography, or update those that are in the case, and print what was done')
    .argument('<file>', 'CSL-JSON or BibTeX, as Zotero exports them, or - for what is piped in')
    .addArgument(folderArgument())
    .addOption(evidenceOption())
    .action(async (file: string, folder: string | undefined, options: CaseOptions) => {
      const { importSources } = await import('./commands/importSources');
      await importSources(file, folder, options, terminal);
    });
}

function appended(name: string, names: readonly string[] = []): readonly string[] {
  return [...names, name];
}

function addAddEvidence(dossier: Command, terminal: Terminal): void {
  dossier.command('add-evidence').description('add an item of evidence to the evidence file and print its id')
    .addArgument(folderArgument())
    .option('--id <id>', 'its id, such as e-4kq2vd7m (default: a new one)')
    .requiredOption('--source <id>', 'the source that it comes from')
    .requiredOption('--summary <text>', 'what it says, in a sentence')
    .addOption(new Option('--credibility <digit>', 'how credible it is, by the Admiralty scale').choices(credibilities.map(String)))
    .addOption(byOption())
    .addOption(evidenceOption())
    .action(async (folder: string | undefined, options: EvidenceOptions & Signed) => {
      const { addEvidence } = await import('./commands/addEvidence');
      await addEvidence(folder, options, environmentOf(options.by), terminal);
    });
}

function addLink(dossier: Command): void {
  dossier.command('link').description('link a claim to an item of evidence')
    .argument('<claim>', 'the id of a claim that an article makes or that has a record')
    .argument('<evidence>', 'the id of an item of evidence')
    .addArgument(folderArgument())
    .addOption(new Option('--relation <relation>', 'what the evidence means for the claim').choices(relations).makeOptionMandatory())
    .option('--note <text>', 'why')
    .addOption(byOption())
    .addOption(evidenceOption())
    .action(async (claim: string, evidence: string, folder: string | undefined, options: LinkOptions & Signed) => {
      const { link } = await import('./commands/link');
      await link(claim, evidence, folder, options, environmentOf(options.by));
    });
}

function addExport(dossier: Command, terminal: Terminal): void {
  dossier.command('export').description('write the case for other tools')
    .addArgument(new Argument('<format>').choices(['json', 'csv', 'markdown', 'clean', 'csl', 'bibtex']))
    .addArgument(folderArgument())
    .option('--output <path>', 'a file for json, markdown, csl and bibtex (default: print it), a folder for csv and clean (default: dossier-export); articles in that of clean are left out')
    .addOption(new Option('--marking <marking>', 'up to which marking it may go; what is above is left out, with all that refers to it (default: all)').choices(markings))
    .addOption(new Option('--without <what>', 'withhold names (of analysts), notes or people; may be repeated').argParser(toWithhold))
    .option('--cited-in <article>', 'for csl and bibtex: only the sources that this article cites')
    .addOption(evidenceOption())
    .action(async (format: ExportFormat, folder: string | undefined, options: ExportOptions) => {
      const { exportCase } = await import('./commands/exportCase');
      await exportCase(format, folder, options, terminal);
    });
}

function toWithhold(given: string, before: readonly Withholdable[] = []): readonly Withholdable[] {
  const what = withholdable.find((each) => each === given);
  if (!what) throw new InvalidArgumentError(`Allowed choices are ${withholdable.join(', ')}.`);
  return [...before, what];
}

function addFormat(dossier: Command): void {
  dossier.command('format').description('bring evidence files to their canonical form')
    .argument('<file...>', 'evidence files')
    .action(async (files: readonly string[]) => {
      const { format } = await import('./commands/format');
      await format(files);
    });
}
