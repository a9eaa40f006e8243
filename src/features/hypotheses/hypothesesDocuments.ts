import { EventEmitter, workspace, type Event, type TextDocumentContentProvider, type Uri } from 'vscode';
import type { LoadPart } from '../../core/loadPart';
import { Disposer } from '../../host/disposer';
import { Throttle } from '../../host/throttle';
import type { Cases } from '../../workspace/cases';
import type { Services } from '../../workspace/services';
import { hypothesesScheme, questionOf } from './hypothesesUri';

/** Typing in the evidence file or in an article shows at most this often, in milliseconds. */
const pause = 200;

/** The read-only documents that show competing hypotheses; they follow the evidence file and the articles. */
export class HypothesesDocuments extends Disposer implements TextDocumentContentProvider {
  readonly #cases: Cases;
  readonly #load: LoadPart;
  readonly #changed = this.own(new EventEmitter<Uri>());
  readonly onDidChange: Event<Uri> = this.#changed.event;

  constructor({ cases, load }: Services) {
    super();
    this.#cases = cases;
    this.#load = load;
    const refresh = this.own(new Throttle(() => { this.#refresh(); }, pause));
    this.own(cases.onDidChange(() => { refresh.run(); }));
    this.own(workspace.registerTextDocumentContentProvider(hypothesesScheme, this));
  }

  async provideTextDocumentContent(uri: Uri): Promise<string> {
    const { hypothesesDocument } = await this.#load('exchange');
    const { openCase, question } = questionOf(this.#cases, uri);
    return hypothesesDocument(openCase.index, question);
  }

  #refresh(): void {
    for (const { uri } of workspace.textDocuments) if (uri.scheme === hypothesesScheme) this.#changed.fire(uri);
  }
}
