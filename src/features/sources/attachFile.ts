import { l10n, window, workspace, type Uri } from 'vscode';
import { sumOf } from '../../core/anchoring/sourceSum';
import { isInsidePath } from '../../core/evidence/paths';
import type { Change } from '../../core/evidence/change';
import type { Source } from '../../core/evidence/schema';
import { UserError } from '../../core/userError';
import { askPick } from '../../host/steps';
import type { OpenCase } from '../../workspace/openCase';
import type { RecordRow } from '../../workspace/asking/recordRow';
import type { Services } from '../../workspace/services';
import { digest, readSourceFile, summed } from '../../workspace/sources/sourceFiles';
import { chooseSource, sourceIn, type ChosenSource } from './chooseSource';

/** Names the original of a source, with its sum, or the text in which its quotations are found. */
export async function attachFile({ cases, editing }: Services, row: RecordRow | undefined): Promise<void> {
  const chosen = await chooseSource(cases, l10n.t('Attach file to source'), row);
  const what = chosen && await askWhat(chosen);
  if (!what) return;
  const { openCase, id } = chosen;
  const [file] = await window.showOpenDialog({
    ...(openCase.folder && { defaultUri: openCase.folder.uri }), openLabel: l10n.t('Attach'),
    title: what === 'file' ? l10n.t('The original of {0}, inside the folder', id) : l10n.t('The text of {0}, inside the folder', id),
  }) ?? [];
  if (!file) return;
  const path = pathInside(openCase, file);
  const changes: readonly Change[] = what === 'text' ? [{ put: ['sources', id, 'text'], value: path }]
    : [{ put: ['sources', id, 'file'], value: path }, { put: ['sources', id, 'sha256'], value: await sumOfOriginal(sourceIn(chosen), path, file) }];
  await editing.apply(openCase, { evidence: () => changes });
}

async function askWhat(chosen: ChosenSource): Promise<'file' | 'text' | undefined> {
  const { file, text } = sourceIn(chosen);
  const answer = await askPick<'file' | 'text'>({
    title: l10n.t('Attach file to {0}', chosen.id), placeholder: l10n.t('What is the file?'),
    items: [
      { label: l10n.t('The original'), description: file ?? '', detail: l10n.t('A scan, a PDF, a saved page; its SHA-256 sum is kept, so that a change of it shows'), value: 'file' },
      { label: l10n.t('The readable text'), description: text ?? '', detail: l10n.t('A Markdown or text file, in which quotations are found'), value: 'text' },
    ],
  });
  return typeof answer === 'object' ? answer.value : undefined;
}

function pathInside(openCase: OpenCase, file: Uri): string {
  const isInside = openCase.folder !== undefined && workspace.getWorkspaceFolder(file)?.uri.toString() === openCase.folder.uri.toString();
  const path = openCase.pathOf(file);
  if (isInside && isInsidePath(path)) return path;
  throw new UserError(l10n.t('{0} is outside the folder of the case, which must be able to move; copy it into the folder first.', file.fsPath));
}

/** The sum as the checks take it, once the file at `path` is the source's original. */
async function sumOfOriginal(source: Source, path: string, file: Uri): Promise<string> {
  const content = await readSourceFile(file);
  if (!content) throw new UserError(l10n.t('{0} cannot be read.', workspace.asRelativePath(file)));
  return sumOf({ ...source, file: path }, await summed(content), digest);
}
