import { compareCodeUnits } from '../../compareCodeUnits';
import { normaliseName } from '../../entities/normaliseName';
import type { RegisteredEntity } from '../../entities/registeredEntities';
import type { Registry } from '../../entities/registry';
import { lazily } from '../../lazily';

/** An entity, and by which of its names it was found. */
export interface FoundName {
  readonly entity: RegisteredEntity;
  readonly name: string;
}

/** How often an entity is named. */
export interface Uses {
  readonly here: (id: string) => number;
  readonly inCase: (id: string) => number;
}

/** How well a name fits, the best first. */
const Fit = { Whole: 0, Beginning: 1, Words: 2, Inside: 3, None: 4 } as const;

/** The best fit of each entity. */
class Matches {
  readonly fits: Uint8Array;
  /** By which name, in the order of all, each is found. */
  readonly names: Int32Array;

  constructor(size: number, fit: number) {
    this.fits = new Uint8Array(size).fill(fit);
    this.names = new Int32Array(size).fill(-1);
  }

  take(entity: number, fit: number, name: number): void {
    if (fit >= (this.fits[entity] ?? 0)) return;
    this.fits[entity] = fit;
    this.names[entity] = name;
  }
}

interface Found extends FoundName {
  readonly fit: number;
  readonly here: number;
  readonly inCase: number;
}

/** Scripts that put no space between words. */
const unspaced = lazily(() => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u);

/** The names of a case by the beginnings of their words, whatever their script, and entities by their ids. */
export class NameSearch {
  readonly #entities: readonly RegisteredEntity[];
  /** All names of all entities, those of one side by side, full names first. */
  readonly #names: readonly string[];
  readonly #folded: readonly string[];
  /** By name, its entity, and whether it is a short name. */
  readonly #owners: readonly number[];
  readonly #shorts: ReadonlySet<number>;
  /** All folded names one after another, each word behind a space: one search through it costs far less than one for each. */
  readonly #text: string;
  readonly #starts: readonly number[];

  constructor(registry: Registry) {
    this.#entities = [...registry.entities.values()];
    const [names, owners, shorts]: [string[], number[], Set<number>] = [[], [], new Set()];
    for (const [at, { fullNames, shortNames }] of this.#entities.entries()) {
      for (const short of shortNames.keys()) shorts.add(names.length + fullNames.length + short);
      names.push(...fullNames, ...shortNames);
      while (owners.length < names.length) owners.push(at);
    }
    [this.#names, this.#owners, this.#shorts] = [names, owners, shorts];
    this.#folded = names.map(folded);
    let length = 0;
    this.#starts = this.#folded.map((name) => {
      const start = length;
      length += name.length + 2;
      return start;
    });
    this.#text = this.#folded.map((name) => `\n ${name}`).join('');
  }

  /** Those that fit what is typed, the most used in the article first, then in the case; all of them fit nothing. */
  find(typed: string, uses: Uses, { most, kind }: { readonly most: number; readonly kind?: string | undefined }): readonly FoundName[] {
    const { fits, names } = this.#matches(typed);
    const best: Found[] = [];
    for (const [at, entity] of this.#entities.entries()) {
      const fit = fits[at] ?? Fit.None;
      if (fit === Fit.None || (kind !== undefined && entity.kind !== kind)) continue;
      const found = { entity, name: this.#names[names[at] ?? -1] ?? entity.name, fit, here: uses.here(entity.id), inCase: uses.inCase(entity.id) };
      keepBest(best, found, most);
    }
    return best;
  }

  #matches(typed: string): Matches {
    const wanted = folded(typed);
    const matches = new Matches(this.#entities.length, wanted === '' ? Fit.Beginning : Fit.None);
    if (wanted === '') return matches;
    const words = wanted.split(' ').map((word) => ` ${word}`);
    const longest = words.reduce((one, other) => (other.length > one.length ? other : one));
    for (const name of this.#namesWith(longest)) matches.take(this.#owners[name] ?? 0, this.#fitOf(name, wanted, words), name);
    if (unspaced().test(wanted)) for (const name of this.#namesWith(wanted)) matches.take(this.#owners[name] ?? 0, Fit.Inside, name);
    const id = typed.trim().toLowerCase();
    for (const [at, entity] of this.#entities.entries()) if (entity.id.startsWith(id)) matches.take(at, Fit.Words, -1);
    return matches;
  }

  /** The names in whose folded text the needle stands. */
  *#namesWith(needle: string): Generator<number> {
    let name = 0;
    for (let at = this.#text.indexOf(needle); at >= 0; at = this.#text.indexOf(needle, this.#starts[name] ?? Infinity)) {
      while ((this.#starts[name + 1] ?? Infinity) <= at) name++;
      yield name++;
      if (name >= this.#starts.length) return;
    }
  }

  /** A short name that is typed in whole is the beginning of one: whoever means it also begins a full name so. */
  #fitOf(at: number, wanted: string, words: readonly string[]): number {
    const name = this.#folded[at] ?? '';
    if (name.startsWith(wanted)) return name.length === wanted.length && !this.#shorts.has(at) ? Fit.Whole : Fit.Beginning;
    return words.every((word) => name.startsWith(word.slice(1)) || name.includes(word)) ? Fit.Words : Fit.None;
  }
}

/** Puts one among the best in order, if it is; most of very many are not. */
function keepBest(best: Found[], found: Found, most: number): void {
  const last = best.at(-1);
  if (last && best.length === most && byUse(found, last) >= 0) return;
  const place = best.findIndex((other) => byUse(found, other) < 0);
  best.splice(place < 0 ? best.length : place, 0, found);
  if (best.length > most) best.pop();
}

function byUse(one: Found, other: Found): number {
  return Number(other.fit === Fit.Whole) - Number(one.fit === Fit.Whole) || other.here - one.here || other.inCase - one.inCase
    || one.fit - other.fit || compareCodeUnits(one.entity.name, other.entity.name) || compareCodeUnits(one.entity.id, other.entity.id);
}

const plain = /^[a-z0-9 ]*$/;
const ascii = /^[ -~]*$/;
/** Accents of Latin, Greek and Cyrillic, and the vowel points of Hebrew and Arabic, which few people type. */
const points = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/gu;

/** A name as it is compared with what is typed. */
function folded(name: string): string {
  const normal = normaliseName(name);
  if (plain.test(normal)) return normal;
  if (ascii.test(normal)) return normal.replace(/[^a-z0-9]+/g, ' ').trim();
  return normal.normalize('NFD').replace(points, '').normalize('NFC').replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
}

const searches = new WeakMap<Registry, NameSearch>();

/** The search over the names of a case, made when it is first asked for. */
export function nameSearchOf(registry: Registry): NameSearch {
  const search = searches.get(registry) ?? new NameSearch(registry);
  searches.set(registry, search);
  return search;
}
