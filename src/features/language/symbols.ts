import { DocumentSymbol, SymbolInformation, SymbolKind, type TextDocument } from 'vscode';
import { outlineOf, type OutlineEntry } from '../../core/language/documentSymbols';
import { symbolsMatching } from '../../core/language/workspaceSymbols';
import { rangeOf } from '../../host/ranges';
import type { Services } from '../../workspace/services';
import { locationsOf } from './locations';

const symbolKinds: Readonly<Record<OutlineEntry['what'], SymbolKind>> = {
  claim: SymbolKind.Constant, actor: SymbolKind.Class, event: SymbolKind.Event, entity: SymbolKind.Object,
};

/** The claims of an article, for the outline. */
export function outlineIn({ cases }: Services, document: TextDocument): DocumentSymbol[] | undefined {
  const openCase = cases.ofArticle(document);
  return openCase && symbolsOf(document, outlineOf(openCase.index, openCase.pathOf(document.uri)));
}

/** The names and claims of all cases that have what is asked for. */
export function symbolsFor({ cases }: Services, asked: string): SymbolInformation[] {
  return cases.all().flatMap((openCase) => {
    const found = symbolsMatching(openCase.index, openCase.evidence?.file, asked);
    const locations = locationsOf(openCase, found.map(({ place }) => place));
    return found.flatMap(({ what, name, container }, at) => {
      const location = locations[at];
      return location ? [new SymbolInformation(name, symbolKinds[what], container, location)] : [];
    });
  });
}

function symbolsOf(document: TextDocument, entries: readonly OutlineEntry[]): DocumentSymbol[] {
  return entries.map((entry) => {
    const symbol = new DocumentSymbol(entry.name, entry.detail, symbolKinds[entry.what], rangeOf(document, entry), rangeOf(document, entry.words));
    symbol.children = symbolsOf(document, entry.children);
    return symbol;
  });
}
