import { languages, RelativePattern, type DocumentFilter } from 'vscode';
import { Disposer, type Disposable } from '../../host/disposer';
import type { Cases } from '../../workspace/cases';
import type { RenameProvider } from './renameProvider';

/** Offers renaming in the evidence files that the cases have now, and in no other JSON. */
export class EvidenceRenaming extends Disposer {
  readonly #cases: Cases;
  readonly #provider: RenameProvider;
  #registered: Disposable | undefined;
  #files = '';

  constructor(cases: Cases, provider: RenameProvider) {
    super();
    this.#cases = cases;
    this.#provider = provider;
    this.own(cases.onDidChange(() => { this.#follow(); }));
    this.own({ dispose: () => this.#registered?.dispose() });
  }

  #follow(): void {
    const cases = this.#cases.ofFolders();
    const files = cases.map(({ evidence }) => evidence?.uri.toString()).join('\n');
    if (files === this.#files) return;
    this.#files = files;
    this.#registered?.dispose();
    const filters = cases.flatMap((openCase): DocumentFilter[] => openCase.folder && openCase.evidence
      ? [{ scheme: openCase.evidence.uri.scheme, pattern: new RelativePattern(openCase.folder, openCase.pathOf(openCase.evidence.uri)) }] : []);
    this.#registered = languages.registerRenameProvider(filters, this.#provider);
  }
}
