import { l10n, window, workspace, type Memento } from 'vscode';
import type { MergingChange } from '../../core/git/mergeAttribute';
import { UserError } from '../../core/userError';
import { askCase } from '../../workspace/asking/askCase';
import type { Cases } from '../../workspace/cases';
import type { GitMerging } from '../../workspace/gitMerging';
import { noted } from './renewProgram';

/** Asks, and has git merge the evidence file of a case by meaning. */
export async function setUpGitMerging(cases: Cases, memory: Memento, gitMerging: GitMerging | undefined): Promise<void> {
  if (!gitMerging) throw new UserError(l10n.t('Git cannot be set up from the browser; open the folder in VS Code on your own machine.'));
  if (!workspace.isTrusted) throw new UserError(l10n.t('Git is set up only in a folder that you trust: git will run a program for it.'));
  const openCase = await askCase(cases, l10n.t('Set up git merging'));
  if (!openCase) return;
  const evidence = openCase.evidenceToWrite().uri;
  if (evidence.scheme !== 'file') throw new UserError(l10n.t('{0} is not on a disk of this machine, so git cannot be set up for it.', openCase.name));
  if (!await isWanted(openCase.name)) return;
  const change = await gitMerging.setUp(evidence.fsPath, await gitMerging.install());
  await memory.update(noted, gitMerging.stamp);
  void window.showInformationMessage(outcome(change));
}

async function isWanted(name: string): Promise<boolean> {
  const setUp = l10n.t('Set Up');
  const answer = await window.showInformationMessage(l10n.t('Shall git merge the evidence file of {0} by meaning?', name), {
    modal: true,
    detail: l10n.t('Records and fields of both sides are then united, and what truly conflicts is left for you to choose. A line is added to .gitattributes, which is for everybody who works on the case, and the configuration of this repository on this machine names the program that merges.'),
  }, setUp);
  return answer === setUp;
}

function outcome({ attributes, isNewDriver }: MergingChange): string {
  if (attributes.isNew) return l10n.t('Git now merges the evidence file by meaning. Commit .gitattributes, so that it does for everybody; each sets it up once on their own machine.');
  return isNewDriver ? l10n.t('Git now merges the evidence file by meaning on this machine too.') : l10n.t('Git merges the evidence file by meaning already.');
}
