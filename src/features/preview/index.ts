import { commands, l10n, Uri, type LogOutputChannel } from 'vscode';
import type { MarkdownIt } from 'markdown-it';
import type { LoadPart } from '../../core/loadPart';
import { standardKinds } from '../../core/model';
import type { ShownArticle } from '../../core/preview/chips';
import { Disposer } from '../../host/disposer';
import { Throttle } from '../../host/throttle';
import type { Cases } from '../../workspace/cases';
import { kindLabel } from '../../workspace/kindLabels';
import type { Services } from '../../workspace/services';

/** A change of the evidence file shows in previews at most this often, in milliseconds. */
const pause = 500;

/** Shows tags in VS Code's own Markdown preview, which asks for it when it is first opened. */
export class Preview extends Disposer {
  readonly #cases: Cases;
  readonly #load: LoadPart;
  readonly #log: LogOutputChannel;
  readonly #refresh = this.own(new Throttle(() => { void commands.executeCommand('markdown.preview.refresh'); }, pause));
  #isAsked = false;

  constructor({ cases, load, log }: Pick<Services, 'cases' | 'load' | 'log'>) {
    super();
    this.#cases = cases;
    this.#load = load;
    this.#log = log;
    // An article that changes is rendered again anyway.
    this.own(cases.onDidChange(({ change }) => { if (this.#isAsked && change === 'all') this.#refresh.run(); }));
  }

  /** What the preview calls with its renderer, which is taught to show tags as soon as that is loaded. */
  readonly extendMarkdownIt = (md: MarkdownIt): MarkdownIt => {
    this.#isAsked = true;
    this.#teach(md).catch((error: unknown) => { this.#log.error('preview:', String(error)); });
    return md;
  };

  async #teach(md: MarkdownIt): Promise<void> {
    const { chipOf, tagPlugin } = await this.#load('preview');
    tagPlugin(md, { kinds: () => this.#kinds(), chipOf: (tag, env) => chipOf(this.#articleIn(env), tag) });
    this.#refresh.run();
  }

  /** A text is read before anyone says which document it is: with the kinds of all cases. */
  #kinds(): ReadonlySet<string> {
    return new Set([...standardKinds, ...this.#cases.all().flatMap(({ kinds }) => [...kinds])]);
  }

  #articleIn(env: unknown): ShownArticle | undefined {
    const uri = (env as { readonly currentDocument?: unknown } | undefined)?.currentDocument;
    if (!(uri instanceof Uri)) return undefined;
    const openCase = this.#cases.of(uri);
    return { index: openCase.index, path: openCase.pathOf(uri), nameOfKind: (kind) => kindLabel(openCase, kind).one, say: (template, ...values) => l10n.t(template, ...values) };
  }
}
