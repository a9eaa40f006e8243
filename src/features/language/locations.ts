import { Location, Range } from 'vscode';
import type { AnyPlace, ArticlePlace } from '../../core/language/place';
import { openDocument } from '../../host/openDocument';
import { rangeOf, rangesIn } from '../../host/ranges';
import type { OpenCase } from '../../workspace/openCase';

/** Places of a case as the editor finds them. */
export function locationsOf(openCase: OpenCase, places: readonly AnyPlace[]): Location[] {
  const { evidence } = openCase;
  const inEvidence = evidence && rangesIn(evidence.file.text);
  const inArticles = new Map<string, (place: ArticlePlace) => Location>();
  return places.flatMap((place) => {
    if (place.document === undefined) return evidence && inEvidence ? [new Location(evidence.uri, inEvidence(place))] : [];
    const locate = inArticles.get(place.document) ?? locator(openCase, place.document);
    inArticles.set(place.document, locate);
    return [locate(place)];
  });
}

/** Of an article that no editor has, the index knows where words begin; those that go on in the next line are shown to the end of theirs. */
function locator(openCase: OpenCase, path: string): (place: ArticlePlace) => Location {
  const uri = openCase.uriOf(path);
  const document = openDocument(uri);
  if (document) return (place) => new Location(uri, rangeOf(document, place));
  return ({ line, column, start, end }) => new Location(uri, new Range(line - 1, column - 1, line - 1, column - 1 + end - start));
}
