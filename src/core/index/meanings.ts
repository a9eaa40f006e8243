import type { Registry } from '../entities/registry';
import { type Naming, namingOf, resolveDirectly, type Resolution } from '../entities/resolve';
import type { Steps } from '../steps';
import type { Counter, Counters, Counts } from './counts';
import { LoneKeys } from './loneKeys';
import { keysOf } from './mentionKeys';
import { readNaming } from './naming';
import type { PackedArticle, Texts } from './packedArticle';
import type { Postings } from './postings';

/** What a naming stands for. */
export interface Meaning {
  readonly resolution: Resolution;
  /** The keys under which a mention of this naming is listed. */
  readonly keys: readonly string[];
  /** The numbers of the keys among the postings. */
  readonly postings: readonly number[];
}

interface Known {
  /** What it means where the article does not say more. */
  readonly meaning: Meaning;
  /** Of a short name, whose meaning only the article can tell: who may be meant. */
  readonly short: ShortName | undefined;
}

interface ShortName {
  readonly candidates: readonly string[];
  /** Their numbers among the postings. */
  readonly keys: readonly number[];
  /** What it means in an article that names just this one of the candidates; each made once for all such articles. */
  readonly meanings: (Meaning | undefined)[];
}

/** By naming: what it means in one article. */
export type OwnMeanings = ReadonlyMap<number, Meaning>;

/** What the mentions of an article name to some meanings; the keys are held until they are let go. */
export interface ArticleNames {
  readonly meanings: Meanings;
  /** What namings mean in it other than anywhere, because its front matter settles names or because it uses short ones. */
  readonly own: OwnMeanings | undefined;
  /** How often it mentions each key, by the keys' numbers. */
  readonly counts: Counts;
  readonly held: readonly number[];
}

/** What was found so far of the names in an article. */
interface FoundNames {
  readonly article: PackedArticle;
  /** Those that its front matter settles. */
  readonly names: ReadonlyMap<string, string>;
  readonly own: Map<number, Meaning>;
  readonly counter: Counter;
  readonly held: number[];
  /** How often each short name is used, by naming. */
  readonly shorts: Map<number, number>;
  /** By naming, where names are settled. */
  readonly settled: Map<number, Meaning | undefined>;
}

/** So many mentions are counted before others have their turn … */
const aStep = 1 << 9;
/** … and one that must be looked into takes as long as so many. */
const unknownSteps = 15;

const noNames: ReadonlyMap<string, string> = new Map();

/** What no text means. */
const unknown: Known = { meaning: { resolution: { state: 'notInCase', ids: [], known: [] }, keys: [], postings: [] }, short: undefined };

/** What the namings of all articles mean to one registry, each found out once, by the number of its text. */
export class Meanings {
  readonly #texts: Texts;
  readonly #registry: Registry;
  readonly #postings: Postings;
  readonly #counters: Counters;
  readonly #known: (Known | undefined)[] = [];
  readonly #loneKeys = new LoneKeys();

  constructor(registry: Registry, texts: Texts, postings: Postings, counters: Counters) {
    this.#registry = registry;
    this.#texts = texts;
    this.#postings = postings;
    this.#counters = counters;
  }

  /** What an article's mentions name; nothing where it is there no longer, as its own numbers may then mean other texts. The keys are held until they are let go. */
  *namesIn(article: PackedArticle, isThere: () => boolean): Steps<ArticleNames> {
    const own = new Map<number, Meaning>();
    const held: number[] = [];
    const counts = yield* this.#counters.counting((counter) => this.#counting({
      article, names: article.names(), own, counter, held, shorts: new Map(), settled: new Map(),
    }, isThere));
    return isThere() ? { meanings: this, own: own.size > 0 ? own : undefined, counts, held } : { meanings: this, own: undefined, counts: [], held };
  }

  *#counting(found: FoundNames, isThere: () => boolean): Steps<void> {
    const { mentionCount } = found.article;
    for (let mention = this.#count(found, 0); mention < mentionCount; mention = this.#count(found, mention)) {
      yield;
      if (!isThere()) return;
    }
    this.#resolveShorts(found);
  }

  /** Counts the mentions of an article from this one on for a while, and gives the first that is still to be counted. */
  #count(found: FoundNames, from: number): number {
    const { article, names, counter } = found;
    const isPlain = names.size === 0;
    let mention = from;
    for (let left = aStep; left > 0 && mention < article.mentionCount; left--, mention++) {
      const naming = article.naming(mention);
      const lone = isPlain ? this.#loneKeys.keyPlusOne(naming) : 0;
      if (lone > 0) counter.add(lone - 1);
      else {
        this.#lookInto(found, naming);
        left -= unknownSteps;
      }
    }
    return mention;
  }

  #lookInto({ names, own, counter, held, shorts, settled }: FoundNames, naming: number): void {
    const { short, meaning } = this.#knownOf(naming);
    if (names.size > 0 && !settled.has(naming)) settled.set(naming, this.#settled(naming, names, held));
    const here = settled.get(naming);
    if (here && !sameMeaning(here, meaning)) own.set(naming, here);
    if (short && !here) shorts.set(naming, (shorts.get(naming) ?? 0) + 1);
    else countMeaning(counter, here ?? meaning);
  }

  /** The keys may mean others from now on, unless they stand somewhere. */
  letGo({ held }: ArticleNames): void {
    for (const key of held) this.#postings.letGo(key);
  }

  /** What a naming means anywhere. */
  of(naming: number): Meaning {
    return this.#knownOf(naming).meaning;
  }

  /** The namings that have one key, by the keys' numbers. */
  get loneKeys(): LoneKeys {
    return this.#loneKeys;
  }

  /** The number means another text from now on. */
  forget(naming: number): void {
    const known = this.#known[naming];
    for (const key of [...known?.meaning.postings ?? [], ...known?.short?.keys ?? []]) this.#postings.letGo(key);
    this.#known[naming] = undefined;
    this.#loneKeys.unset(naming);
  }

  /** Whoever still looks at an article that is gone may ask of a number that means no text any more: nothing is learned of that. */
  #knownOf(naming: number): Known {
    return this.#known[naming] ?? (this.#texts.textOf(naming) === '' ? unknown : this.#learn(naming));
  }

  #namingOf(number: number): Naming {
    return namingOf(readNaming(this.#texts.textOf(number)));
  }

  #learn(number: number): Known {
    const naming = this.#namingOf(number);
    const direct = resolveDirectly(this.#registry, noNames, naming);
    const candidates = direct ? [] : this.#registry.shortlyNamed(naming.kind, naming.name);
    const meaning = this.#meaningOf(naming, direct ?? { state: 'ambiguous', candidates });
    const keys = candidates.map((id) => this.#postings.numbered(id));
    for (const key of [...meaning.postings, ...keys]) this.#postings.hold(key);
    const known: Known = { meaning, short: direct ? undefined : { candidates, keys, meanings: [] } };
    // One far behind the last would make a slow table of the array.
    while (this.#known.length < number) this.#known.push(undefined);
    this.#known[number] = known;
    const [only, another] = meaning.postings;
    if (direct && only !== undefined && another === undefined) this.#loneKeys.set(number, only);
    return known;
  }

  #meaningOf(naming: Naming, resolution: Resolution): Meaning {
    const keys = keysOf(naming, resolution);
    return { resolution, keys, postings: keys.map((key) => this.#postings.numbered(key)) };
  }

  /** What a naming means where these names are settled; undefined for a short name. Holds the keys. */
  #settled(number: number, names: ReadonlyMap<string, string>, held: number[]): Meaning | undefined {
    const naming = this.#namingOf(number);
    const resolution = resolveDirectly(this.#registry, names, naming);
    if (!resolution) return undefined;
    const meaning = this.#meaningOf(naming, resolution);
    for (const key of meaning.postings) {
      this.#postings.hold(key);
      held.push(key);
    }
    return meaning;
  }

  /** In an article that names one of the candidates fully or by id, and no other, a short name means that one. */
  #resolveShorts({ shorts, own, counter }: FoundNames): void {
    for (const naming of shorts.keys()) {
      const meaning = this.#shortMeaning(naming, counter);
      if (meaning) own.set(naming, meaning);
    }
    for (const [naming, times] of shorts) countMeaning(counter, own.get(naming) ?? this.of(naming), times);
  }

  #shortMeaning(naming: number, named: Counter): Meaning | undefined {
    const { short } = this.#knownOf(naming);
    if (!short) return undefined;
    const { candidates, keys, meanings } = short;
    let only: number | undefined;
    for (let at = 0; at < keys.length; at++) {
      if (!named.has(keys[at] ?? 0)) continue;
      if (only !== undefined) return undefined;
      only = at;
    }
    const id = candidates[only ?? -1];
    if (only === undefined || id === undefined) return undefined;
    return meanings[only] ??= this.#meaningOf(this.#namingOf(naming), { state: 'resolved', ids: [id] });
  }
}

function countMeaning(counter: Counter, { postings }: Meaning, times = 1): void {
  for (const key of postings) counter.add(key, times);
}

function sameMeaning(one: Meaning, other: Meaning): boolean {
  if (one.resolution.state !== other.resolution.state || !sameTexts(one.keys, other.keys)) return false;
  const [candidates, others] = [one.resolution, other.resolution];
  return candidates.state !== 'ambiguous' || others.state !== 'ambiguous' || sameTexts(candidates.candidates, others.candidates);
}

function sameTexts(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((text, at) => text === others[at]);
}
