import { l10n, workspace, type Uri } from 'vscode';
import { UserError } from '../../core/userError';

/** Throws a UserError where a whole file system cannot be written: the editor would take the change and never save it. */
export function refuseReadOnly(uri: Uri): void {
  if (workspace.fs.isWritableFileSystem(uri.scheme) !== false) return;
  throw new UserError(l10n.t('{0} is read-only, so nothing was changed. Open a copy of the folder that can be written.', workspace.asRelativePath(uri)));
}
