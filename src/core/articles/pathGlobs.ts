import { SegmentGlob } from './segmentGlob';

/** In code units. A pattern that is longer, has more braces or stands for more patterns names nothing; nobody writes one. */
const longest = 10_000;
const mostBraces = 20;
const mostAlternatives = 1000;
const innerBraces = /\{([^{}]*)\}/u;

/** A segment of a pattern; undefined is `**`, which stands for any number of segments, none included. */
type Segment = SegmentGlob | undefined;

/**
 * Glob patterns as VS Code writes them, relative to a folder: one that names a folder means all in it. They may come with a
 * folder that nobody knows, so no path takes longer than its length times that of all that the patterns stand for.
 */
export class PathGlobs {
  readonly #patterns: readonly (readonly Segment[])[];
  readonly #ignoreCase: boolean;

  constructor(patterns: readonly string[], ignoreCase: boolean) {
    this.#ignoreCase = ignoreCase;
    const usable = patterns.filter(({ length }) => length <= longest).flatMap(alternatives)
      .map((pattern) => pattern.trim().replace(/^(?:\.?\/)+|\/+$/gu, '')).filter((pattern) => pattern !== '');
    this.#patterns = [...new Set(usable.map((pattern) => this.#folded(pattern)))].map(segmentsOf);
  }

  /** Whether a pattern names the path or a folder above it; a folder's path may have a final `/`. */
  covers(path: string): boolean {
    const names = this.#namesIn(path);
    return this.#patterns.some((pattern) => leftAfter(pattern, names) === 'nothing');
  }

  /** Whether a pattern could name something below the folder. */
  mayCoverBelow(folder: string): boolean {
    const names = this.#namesIn(folder);
    return this.#patterns.some((pattern) => leftAfter(pattern, names) !== undefined);
  }

  #namesIn(path: string): readonly string[] {
    return this.#folded(path.endsWith('/') ? path.slice(0, -1) : path).split('/');
  }

  #folded(text: string): string {
    return this.#ignoreCase ? text.toLowerCase() : text;
  }
}

function segmentsOf(pattern: string): readonly Segment[] {
  return pattern.split(/\/+/u).map((segment) => (segment === '**' ? undefined : new SegmentGlob(segment)));
}

/**
 * What is left of a pattern after the names of a path: nothing where it names the path or a folder above it, undefined where
 * it leads elsewhere.
 */
function leftAfter(pattern: readonly Segment[], names: readonly string[]): 'nothing' | 'something' | undefined {
  let places = reached(pattern, [0]);
  for (const name of names) {
    places = reached(pattern, places.flatMap((place) => {
      const segment = pattern[place];
      if (segment === undefined) return [place];
      return segment.matches(name) ? [place + 1] : [];
    }));
    if (places.at(-1) === pattern.length) return 'nothing';
  }
  return places.length > 0 ? 'something' : undefined;
}

/** The places in a pattern, ascending and each once, with those that `**` leads to by standing for nothing. */
function reached(pattern: readonly Segment[], places: readonly number[]): readonly number[] {
  const all: number[] = [];
  for (const from of places) {
    for (let place = from; place > (all.at(-1) ?? -1); place++) {
      all.push(place);
      if (place === pattern.length || pattern[place] !== undefined) break;
    }
  }
  return all;
}

/** The pattern once for each choice that its braces leave. */
function alternatives(pattern: string): readonly string[] {
  if (pattern.split('{').length > mostBraces) return [];
  let found = [pattern];
  for (;;) {
    const chosen = found.map((each) => innerBraces.exec(each));
    if (chosen.every((braces) => braces === null)) return found;
    const count = chosen.reduce((sum, braces) => sum + (braces?.[1] ?? '').split(',').length, 0);
    if (count > mostAlternatives) return [];
    found = found.flatMap((each, at) => {
      const [whole, choices = ''] = chosen[at] ?? [each, each];
      return chosen[at] ? choices.split(',').map((choice) => each.replace(whole, () => choice)) : [each];
    });
  }
}
