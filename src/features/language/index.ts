import { languages, Uri, type CompletionItemProvider } from 'vscode';
import { registerCommands } from '../../host/commands';
import { Disposer, together, type Disposable } from '../../host/disposer';
import { isArticle } from '../../workspace/reading/articles';
import type { Services } from '../../workspace/services';
import type { Settings } from '../../workspace/settings';
import { CaseChanges } from './caseChanges';
import type { OfferedItem } from './completions';
import type * as onUse from './onUse';
import { pasteKinds } from './pasteKinds';

const articles = { language: 'markdown' };
const jsonFiles = ['json', 'jsonc'].map((language) => ({ language }));
const all = [articles, ...jsonFiles];
/** Fits less well than the selector of VS Code's own headings, so that these come first in the outline and stay in the breadcrumbs. */
const behindOthers = { language: '*' };

/** What a language server does for programs, done for actors, events, claims and sources. `load` brings what does it. */
export function registerLanguage(services: Services, load: () => Promise<typeof onUse>): Disposable {
  const by = <Args extends readonly unknown[], Answer>(answer: (use: typeof onUse) => (services: Services, ...args: Args) => Answer) =>
    async (...args: Args): Promise<Awaited<Answer>> => await answer(await load())(services, ...args);
  const changes = new CaseChanges(services);
  const outline = by((use) => use.outlineIn);
  return together(
    changes,
    new NameTrigger(services.settings, { provideCompletionItems: by((use) => use.completionsIn), resolveCompletionItem: by((use) => use.completionWithCard) }),
    languages.registerHoverProvider(all, { provideHover: by((use) => use.hoverIn) }),
    languages.registerDefinitionProvider(all, { provideDefinition: by((use) => use.definitionsIn) }),
    languages.registerReferenceProvider(all, { provideReferences: by((use) => use.referencesIn) }),
    languages.registerDocumentHighlightProvider(articles, { provideDocumentHighlights: by((use) => use.highlightsIn) }),
    languages.registerDocumentSymbolProvider(behindOthers, { provideDocumentSymbols: (document) => isArticle(document) ? outline(document) : undefined }, { label: 'Dossier' }),
    languages.registerWorkspaceSymbolProvider({ provideWorkspaceSymbols: by((use) => use.symbolsFor) }),
    languages.registerFoldingRangeProvider(articles, { provideFoldingRanges: by((use) => use.foldsIn) }),
    languages.registerSelectionRangeProvider(articles, { provideSelectionRanges: by((use) => use.widenIn) }),
    languages.registerInlayHintsProvider(articles, { onDidChangeInlayHints: changes.event, provideInlayHints: by((use) => use.hintsIn) }),
    languages.registerDocumentPasteEditProvider(articles, { provideDocumentPasteEdits: by((use) => use.pastesIn) }, { providedPasteEditKinds: Object.values(pasteKinds), pasteMimeTypes: ['text/plain'] }),
    languages.registerDocumentLinkProvider(jsonFiles, { provideDocumentLinks: by((use) => use.linksInFile) }),
    languages.registerCodeLensProvider(jsonFiles, { onDidChangeCodeLenses: changes.event, provideCodeLenses: by((use) => use.lensesIn), resolveCodeLens: by((use) => use.lensWithUse) }),
    registerCommands(services.log, {
      openPassage: async (uri: string, line: number, column: number) => (await load()).openPassage(services, Uri.parse(uri), line, column),
    }),
  );
}

/** Characters that begin an item of a tag, a citation, or the next word of a name. */
const starters = ['{', '.', '#', '=', ' ', '"', '@', '-', '’', '\''];

/** Completion that opens at the trigger which the settings name. */
class NameTrigger extends Disposer {
  #registered: Disposable | undefined;
  #last: string | undefined;

  constructor(settings: Settings, provider: CompletionItemProvider<OfferedItem>) {
    super();
    const register = (): void => {
      const last = settings.nameTrigger.at(-1);
      if (this.#registered && last === this.#last) return;
      this.#last = last;
      this.#registered?.dispose();
      this.#registered = languages.registerCompletionItemProvider(articles, provider, ...new Set([...starters, ...(last === undefined ? [] : [last])]));
    };
    register();
    this.own(settings.onDidChange(register));
    this.own({ dispose: () => { this.#registered?.dispose(); } });
  }
}
