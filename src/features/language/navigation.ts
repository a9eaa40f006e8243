import { DocumentHighlight, type Location, type Position, type ReferenceContext, type TextDocument } from 'vscode';
import { definitionsOf } from '../../core/language/definitions';
import { highlightsAt } from '../../core/language/highlights';
import { documentsWithHead, placesInHeads } from '../../core/language/idsInHead';
import { isInLink } from '../../core/language/isInLink';
import { referencesOf } from '../../core/language/references';
import { rangeOf } from '../../host/ranges';
import { articleTexts } from '../../workspace/articleTexts';
import type { Cases } from '../../workspace/cases';
import type { Services } from '../../workspace/services';
import { locationsOf } from './locations';
import { subjectIn, type FoundSubject } from './subjectIn';

/** From what is named to its record. */
export function definitionsIn({ cases }: Services, document: TextDocument, position: Position): Location[] | undefined {
  const found = namedIn(cases, document, position);
  if (!found) return undefined;
  const { openCase, document: path } = found;
  const from = path === undefined ? undefined : { document: path, offset: document.offsetAt(position) };
  return locationsOf(openCase, definitionsOf(openCase.index, openCase.evidence?.file, found, from));
}

/** From what is named to every other place that names it. */
export async function referencesIn({ cases }: Services, document: TextDocument, position: Position, { includeDeclaration }: ReferenceContext): Promise<Location[] | undefined> {
  const found = namedIn(cases, document, position);
  if (!found) return undefined;
  const { openCase, subject } = found;
  const { index } = openCase;
  const heads = placesInHeads(index, await articleTexts(openCase, documentsWithHead(index, subject)), subject);
  return locationsOf(openCase, [...heads, ...referencesOf(index, openCase.evidence?.file, subject, includeDeclaration)]);
}

/** The places in an article that name the same; undefined where the editor is to find words. */
export function highlightsIn({ cases }: Services, document: TextDocument, position: Position): DocumentHighlight[] | undefined {
  const openCase = cases.ofArticle(document);
  if (!openCase) return undefined;
  const article = { document: openCase.pathOf(document.uri), text: document.getText() };
  return highlightsAt(openCase.index, article, document.offsetAt(position))?.map((span) => new DocumentHighlight(rangeOf(document, span)));
}

/** A link in the words of a claim leads where it says. */
function namedIn(cases: Cases, document: TextDocument, position: Position): FoundSubject | undefined {
  const found = subjectIn(cases, document, position);
  return found?.as === 'words' && isInLink(document.getText(), document.offsetAt(position)) ? undefined : found;
}
