import type { IdPlace } from '../evidence/idPlace';
import { readFrontMatter } from '../markup/frontMatter';
import { readYaml } from '../markup/readYaml';
import type { Span } from '../model';

/** The ids that the front matter of an article gives names, and the key of the source whose text it is. */
export function idsInFrontMatter(text: string, span: Span): IdPlace[] {
  const yaml = text.slice(span.start, span.end);
  if (!/\b(?:names|source)\b/u.test(yaml)) return [];
  const { names, source } = readFrontMatter(text, span);
  const { placeOf } = readYaml(yaml);
  const within = (key: string): Span => moved(placeOf(key), span.start);
  const key = source === undefined ? undefined : /^\[?@?([^[\]@;,\s]+)\]?$/u.exec(source)?.[1];
  return [
    ...[...new Set(names.values())].flatMap((id) => valuesIn(text, within('names'), id).map((place): IdPlace => (
      { sort: 'entity', id: id.normalize('NFC'), span: place, written: (to) => to }))),
    ...key === undefined ? [] : wordIn(text, within('source'), key).map((place): IdPlace => (
      { sort: 'source', id: key.normalize('NFC'), span: place, written: (to) => to })),
  ];
}

/** Where a map has a value: behind a colon, in quotation marks or not. */
function valuesIn(text: string, { start, end }: Span, value: string): Span[] {
  return placesOf(text, { start, end }, value).filter((place) =>
    /:(?:\s+["']?|["'])$/u.test(text.slice(start, place.start)) && /^["']?\s*(?:[,}#\r\n]|$)/u.test(text.slice(place.end, end)));
}

function wordIn(text: string, within: Span, word: string): Span[] {
  return placesOf(text, within, word).slice(0, 1);
}

function placesOf(text: string, { start, end }: Span, wanted: string): Span[] {
  const places: Span[] = [];
  for (let at = text.indexOf(wanted, start); at >= 0 && at + wanted.length <= end; at = text.indexOf(wanted, at + wanted.length)) {
    places.push({ start: at, end: at + wanted.length });
  }
  return places;
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
