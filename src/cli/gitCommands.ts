import type { Command } from 'commander';
import { evidenceOption, folderArgument } from './arguments';
import type { CaseOptions } from './readCase';
import type { Terminal } from './terminal';

/** Adds what makes git merge evidence files by meaning; `fail` makes the exit code 1. */
export function addGitCommands(dossier: Command, terminal: Terminal, fail: () => void): void {
  addMerge(dossier, terminal, fail);
  addSetupGit(dossier, terminal);
}

function addMerge(dossier: Command, terminal: Terminal, fail: () => void): void {
  dossier.command('merge').description('merge evidence files by meaning; the exit code is 1 if something is left to be decided')
    .argument('<base>', 'what both sides come from; may be empty')
    .argument('<ours>', 'the file that is changed, and whose form is kept')
    .argument('<theirs>', 'the file that is merged into it')
    .option('--output <file>', 'write the result here (default: into OURS)')
    .action(async (base: string, ours: string, theirs: string, options: { output?: string }) => {
      const { merge } = await import('./commands/merge');
      if (await merge(base, ours, theirs, options, terminal)) fail();
    });
}

function addSetupGit(dossier: Command, terminal: Terminal): void {
  dossier.command('setup-git').description('have git merge the evidence file by meaning')
    .addArgument(folderArgument())
    .option('--remove', 'have it no longer')
    .addOption(evidenceOption())
    .action(async (folder: string | undefined, options: CaseOptions & { remove?: boolean }) => {
      const { setupGit } = await import('./commands/setupGit');
      await setupGit(folder, options, terminal);
    });
}
