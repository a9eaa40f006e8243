import path from 'node:path';
import { driverCommand } from '../../core/git/driverCommand';
import { removeMerging, setUpMerging } from '../../node/gitMerging';
import { evidenceFileName } from '../../node/readCaseFolder';
import type { CaseOptions } from '../readCase';
import type { Terminal } from '../terminal';

/** `dossier setup-git`: has git merge the evidence file by this command line, or with `remove` no longer. */
export async function setupGit(folder = '.', { evidence, remove = false }: CaseOptions & { readonly remove?: boolean }, terminal: Terminal): Promise<void> {
  const file = evidence ?? path.join(folder, evidenceFileName);
  const { attributes, isNewDriver } = remove ? await removeMerging(file) : await setUpMerging(file, ownDriver());
  const name = path.relative('.', attributes.file);
  if (remove) {
    terminal.print(attributes.isNew ? `${name} no longer has the line ${attributes.line}\n` : `${name} has no line ${attributes.line}\n`);
    terminal.print(isNewDriver ? 'The merge driver is gone from the configuration of this repository.\n' : 'This repository had no merge driver of Dossier.\n');
    return;
  }
  terminal.print(attributes.isNew ? `${name} now has the line ${attributes.line}\nCommit it: it is for everybody who works on the case.\n` : `${name} has the line ${attributes.line} already.\n`);
  terminal.print(isNewDriver ? 'The merge driver stands in the configuration of this repository; everybody else sets it up once on their own machine.\n'
    : 'The merge driver stands in the configuration of this repository already.\n');
}

/** The bundle of the command line, run by the Node that runs it now. */
function ownDriver(): string {
  return driverCommand([process.execPath, path.join(__dirname, 'cli.js'), 'merge']);
}
