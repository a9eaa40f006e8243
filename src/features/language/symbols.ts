import { DocumentSymbol, SymbolInformation, SymbolKind, type TextDocument } from 'vscode';
import { outlining, type OutlineEntry } from '../../core/language/documentSymbols';
import { symbolsMatching } from '../../core/language/workspaceSymbols';
import { eachInParts, type Steps } from '../../core/steps';
import { rangeOf } from '../../host/ranges';
import type { OpenCase } from '../../workspace/openCase';
import type { Services } from '../../workspace/services';
import { inSlices } from '../../workspace/timeSlices';
import { locationsOf } from './locations';

const symbolKinds: Readonly<Record<OutlineEntry['what'], SymbolKind>> = {
  claim: SymbolKind.Constant, actor: SymbolKind.Class, event: SymbolKind.Event, entity: SymbolKind.Object,
};

/** The claims of an article, for the outline. */
export async function outlineIn({ cases }: Services, document: TextDocument): Promise<DocumentSymbol[] | undefined> {
  const openCase = cases.ofArticle(document);
  return openCase && inSlices(showing(openCase, document));
}

function* showing(openCase: OpenCase, document: TextDocument): Steps<DocumentSymbol[]> {
  const symbols: DocumentSymbol[] = [];
  const entries = yield* outlining(openCase.index, openCase.pathOf(document.uri));
  yield* eachInParts(entries, (entry) => { symbols.push(symbolOf(document, entry)); });
  return symbols;
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

function symbolOf(document: TextDocument, entry: OutlineEntry): DocumentSymbol {
  const symbol = new DocumentSymbol(entry.name, entry.detail, symbolKinds[entry.what], rangeOf(document, entry), rangeOf(document, entry.words));
  symbol.children = entry.children.map((child) => symbolOf(document, child));
  return symbol;
}
