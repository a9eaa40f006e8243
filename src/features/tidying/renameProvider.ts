import { window, WorkspaceEdit, type Position, type Range, type RenameProvider as Provider, type TextDocument } from 'vscode';
import { isUserError } from '../../core/userError';
import { rangeOf } from '../../host/ranges';
import type { Services } from '../../workspace/services';
import type * as onUse from './onUse';

/** Renames what can be renamed at a place; rejects elsewhere, so that other providers have their turn. */
export class RenameProvider implements Provider {
  readonly #services: Services;
  readonly #load: () => Promise<typeof onUse>;

  constructor(services: Services, load: () => Promise<typeof onUse>) {
    this.#services = services;
    this.#load = load;
  }

  async prepareRename(document: TextDocument, position: Position): Promise<{ range: Range; placeholder: string }> {
    const { renameTarget } = await this.#load();
    const openCase = this.#services.cases.of(document.uri);
    await openCase.evidence?.settled();
    const target = renameTarget(openCase, document, position);
    const range = rangeOf(document, target);
    switch (target.what) {
      case 'id': return { range, placeholder: target.id.id };
      case 'name': return { range, placeholder: target.name.name };
      // Were it rejected, the editor’s own Markdown would rename the brackets as those of a link.
      case 'neither': return { range, placeholder: document.getText(range) };
    }
  }

  async provideRenameEdits(document: TextDocument, position: Position, typed: string): Promise<WorkspaceEdit> {
    const { renameEdit, renameTarget } = await this.#load();
    const openCase = this.#services.cases.of(document.uri);
    await openCase.evidence?.settled();
    const target = renameTarget(openCase, document, position);
    try {
      return await renameEdit(openCase, target, typed.normalize('NFC').trim());
    } catch (error) {
      if (!isUserError(error)) throw error;
      // Were it rejected, the editor would ask the next provider, which might rename the heading around the tag.
      void window.showWarningMessage(error.message);
      return new WorkspaceEdit();
    }
  }
}
