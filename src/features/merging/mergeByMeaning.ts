import { commands, l10n, Uri, window, workspace } from 'vscode';
import { readEvidence } from '../../core/evidence/readEvidence';
import { UserError } from '../../core/userError';
import { gitStages } from '../../host/gitStages';
import { askCase } from '../../workspace/asking/askCase';
import type { OpenCase } from '../../workspace/openCase';
import type { Services } from '../../workspace/services';
import { hasMarkers } from './hasMarkers';

/** Puts in the place of two versions with git's markers between them what both mean, as one edit; `uri` is that of the file. */
export async function mergeByMeaning({ cases, editing, load }: Pick<Services, 'cases' | 'editing' | 'load'>, uri?: string): Promise<void> {
  const openCase = uri === undefined ? caseWithMarkers(cases.ofFolders()) ?? await askCase(cases, l10n.t('Merge by meaning')) : cases.of(Uri.parse(uri));
  if (!openCase) return;
  const { evidence, folder } = openCase;
  await evidence?.load();
  if (!evidence || !folder || !hasMarkers(evidence.file)) throw new UserError(l10n.t('The evidence file has no lines with <<<<<<<, ======= and >>>>>>> of git, so there is nothing to merge.'));
  const { mergeEvidence, refusalToMerge } = await load('merging');
  const document = await workspace.openTextDocument(evidence.uri);
  const { version } = document;
  const { base, ours, theirs } = await gitStages(evidence.uri, folder.uri);
  const files = { base: readEvidence(base), ours: readEvidence(ours), theirs: readEvidence(theirs) };
  const refusal = refusalToMerge(files, { base: l10n.t('What both sides come from'), ours: l10n.t('Ours'), theirs: l10n.t('Theirs') });
  if (refusal !== undefined) throw new UserError(refusal);
  const { file, conflicts } = mergeEvidence(files.base, files.ours, files.theirs);
  await editing.mend(openCase, { document, version }, file.text);
  await window.showTextDocument(document, { preview: false });
  void tell(conflicts.length);
}

/** The only case in which git has stopped. */
function caseWithMarkers(cases: readonly OpenCase[]): OpenCase | undefined {
  const stopped = cases.filter(({ evidence }) => evidence && hasMarkers(evidence.file));
  return stopped.length === 1 ? stopped[0] : undefined;
}

async function tell(conflicts: number): Promise<void> {
  if (conflicts === 0) {
    void window.showInformationMessage(l10n.t('Both versions of the evidence file are merged, and nothing conflicts. Stage the file when you have looked at it.'));
    return;
  }
  const resolve = l10n.t('Resolve…');
  const sentence = conflicts === 1
    ? l10n.t('Both versions of the evidence file are merged; in one place they conflict, and ours stands until you choose.')
    : l10n.t('Both versions of the evidence file are merged; in {0} places they conflict, and ours stands until you choose.', conflicts);
  if (await window.showWarningMessage(sentence, resolve) === resolve) await commands.executeCommand('dossier.resolveConflict');
}
