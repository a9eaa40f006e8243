import search from 'approx-string-match';
import type { Words } from './words';

/** A run of words that looks like the quoted ones, letter by letter. */
export interface SimilarPlace {
  readonly first: number;
  /** Included. */
  readonly last: number;
}

/** Share of the letters that may differ. */
const mostDifferent = 0.35;
/** A longer quotation is looked for by its beginning, its middle and its end, each of about this many code units. */
const probeLength = 96;
/** How often the best place is taken out and the next best looked for. */
const rounds = 3;
/** Steps of the search: code units of text by blocks of 32 errors. Where a text would cost more, only what is near the hint is searched. */
const mostSteps = 4_000_000;

/** Where the words of `text` look like the quoted ones, the most similar first; `near` is the number of the word around which a very long text is searched. */
export function similarPlaces(quoted: Words, text: Words, near: number): readonly SimilarPlace[] {
  const found: SimilarPlace[] = [];
  for (const probe of probesOf(quoted)) {
    const errors = Math.floor(probe.text.length * mostDifferent);
    const reach = mostSteps / (rounds * Math.ceil((errors + 1) / 32));
    let spans = [text.foldedAround(near, reach)];
    for (let round = 0; round < rounds; round++) {
      const hits = spans.flatMap(({ start, end }) => search(text.folded.slice(start, end), probe.text, errors).map((hit) => ({ ...hit, start: hit.start + start, end: hit.end + start })));
      const best = hits.reduce((least, hit) => Math.min(least, hit.errors), Infinity);
      const firsts = hits.filter((hit) => hit.errors === best).slice(0, mostTies);
      for (const { start, end } of firsts) found.push(placeAround(quoted, text, text.indexAt(start + 1) - probe.first, text.indexAt(end - 2) - probe.last));
      spans = spans.flatMap((span) => without(span, firsts));
    }
  }
  return distinct(found);
}

const mostTies = 4;

interface Probe {
  /** Folded, with a space at both ends. */
  readonly text: string;
  /** Quoted words before its first word, and behind its last one less than their number. */
  readonly first: number;
  readonly last: number;
}

function probesOf(quoted: Words): readonly Probe[] {
  const { folded, all } = quoted;
  if (all.length === 0) return [];
  if (folded.length <= probeLength * 2) return [{ text: folded, first: 0, last: all.length - 1 }];
  return [0, (folded.length - probeLength) / 2, folded.length - probeLength].map((from) => {
    const [first, last] = [quoted.indexAt(Math.floor(from) + 1), quoted.indexAt(Math.min(folded.length - 2, Math.floor(from) + probeLength))];
    return { text: ` ${all.slice(first, last + 1).map((word) => word.folded).join(' ')} `, first, last };
  });
}

/** The run of words that the whole quotation would take, where its first word would stand at `start` by the beginning of a hit, and at `end` by its end. */
function placeAround(quoted: Words, text: Words, start: number, end: number): SimilarPlace {
  const last = text.all.length - 1;
  const first = Math.min(Math.max(0, Math.min(start, end)), last);
  return { first, last: Math.min(last, Math.max(first, Math.max(start, end) + quoted.all.length - 1)) };
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function without(span: Range, taken: readonly Range[]): Range[] {
  const inside = taken.filter(({ start, end }) => start >= span.start && end <= span.end).sort((a, b) => a.start - b.start);
  const parts: Range[] = [];
  let from = span.start;
  for (const { start, end } of inside) {
    if (start > from) parts.push({ start: from, end: start });
    from = Math.max(from, end);
  }
  return [...parts, { start: from, end: span.end }];
}

function distinct(places: readonly SimilarPlace[]): readonly SimilarPlace[] {
  return [...new Map(places.map((place) => [`${place.first} ${place.last}`, place])).values()];
}
