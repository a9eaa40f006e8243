import { Range, workspace, type DiagnosticCollection } from 'vscode';
import type { LocatedProblem } from '../../core/entities/articleRecord';
import type { Steps } from '../../core/steps';
import { showDiagnostics } from '../../host/diagnostics';
import { Disposer } from '../../host/disposer';
import type { OpenCase } from '../../workspace/openCase';
import { inSlices, TimeSlices } from '../../workspace/timeSlices';
import { diagnosticsOf } from './diagnosticsOf';
import { gravest } from './gravest';

/** Nothing is shown before what changes has been quiet for so long, in milliseconds: typing comes first. */
const quiet = 250;

type FindProblems = (openCase: OpenCase, path: string) => Steps<readonly LocatedProblem[]>;

/** Shows the problems of articles that no editor has, one after another, so that the editor has its turn in between. */
export class UnopenedArticles extends Disposer {
  readonly #shown: DiagnosticCollection;
  readonly #problemsOf: FindProblems;
  readonly #isKept: (openCase: OpenCase, path: string) => boolean;
  readonly #waiting = new Map<OpenCase, Set<string>>();
  /** By address, the newest look at an article that is under way. */
  readonly #looks = new Map<string, object>();
  readonly #hanging = new WeakMap<OpenCase, Set<string>>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isEnded = false;

  /** `isKept` says whether a document still belongs to the case. */
  constructor(shown: DiagnosticCollection, problemsOf: FindProblems, isKept: (openCase: OpenCase, path: string) => boolean) {
    super();
    this.#shown = shown;
    this.#problemsOf = problemsOf;
    this.#isKept = isKept;
    this.own({ dispose: () => {
      this.#isEnded = true;
      clearTimeout(this.#timer);
    } });
  }

  /** Shows these articles anew as soon as all is quiet and the folder is read. */
  want(openCase: OpenCase, documents: Iterable<string>): void {
    if (this.#isEnded) return;
    const waiting = this.#waiting.get(openCase) ?? new Set();
    const before = waiting.size;
    for (const document of documents) waiting.add(document);
    if (waiting.size === 0) return;
    this.#waiting.set(openCase, waiting);
    if (waiting.size === before && this.#timer !== undefined) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => { void this.#showAll(); }, quiet);
  }

  /** The articles whose problems tell of claims elsewhere, or may come to. */
  hanging(openCase: OpenCase): ReadonlySet<string> {
    return this.#hangingIn(openCase);
  }

  /** A later call takes over from this one. */
  async #showAll(): Promise<void> {
    const slices = new TimeSlices();
    const mine = this.#timer;
    for (const [openCase, documents] of this.#waiting) {
      for (const document of documents) {
        if (openCase.reading?.state === 'under way') break;
        documents.delete(document);
        if (this.#isKept(openCase, document)) await inSlices(this.#show(openCase, document), slices);
        await slices.pause();
        if (this.#isEnded || this.#timer !== mine) return;
      }
      if (documents.size === 0) this.#waiting.delete(openCase);
    }
    this.#timer = undefined;
  }

  *#show(openCase: OpenCase, document: string): Steps<void> {
    const uri = openCase.uriOf(document);
    if (openCase.unreadable.has(document) || isOpen(uri.toString())) return;
    const look = {};
    this.#looks.set(uri.toString(), look);
    const problems = yield* this.#problemsOf(openCase, document);
    // The editor lists no hints, and has no text here to mark them in.
    const listed = problems.filter(({ severity }) => severity !== 'hint');
    const diagnostics = yield* diagnosticsOf(gravest(listed), listed, beginOf);
    if (this.#looks.get(uri.toString()) !== look) return;
    this.#looks.delete(uri.toString());
    if (this.#isEnded || !this.#isKept(openCase, document) || isOpen(uri.toString())) return;
    this.#note(openCase, document, problems);
    if (diagnostics.length > 0) showDiagnostics(this.#shown, uri, diagnostics);
    else if (this.#shown.has(uri)) this.#shown.delete(uri);
  }

  #note(openCase: OpenCase, document: string, problems: readonly LocatedProblem[]): void {
    const hangs = problems.some(({ args }) => args['document'] !== undefined) || openCase.index.claimTagsIn(document).some(({ refs }) => refs.length > 0);
    if (hangs) this.#hangingIn(openCase).add(document);
    else this.#hangingIn(openCase).delete(document);
  }

  #hangingIn(openCase: OpenCase): Set<string> {
    const hanging = this.#hanging.get(openCase) ?? new Set();
    this.#hanging.set(openCase, hanging);
    return hanging;
  }
}

function isOpen(uri: string): boolean {
  return workspace.textDocuments.some((document) => !document.isClosed && document.uri.toString() === uri);
}

/** Offsets on disk need not be those in an editor, lines and columns are. */
function beginOf({ line, column }: LocatedProblem): Range {
  return new Range(line - 1, column - 1, line - 1, column - 1);
}
