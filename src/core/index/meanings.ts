import type { Registry } from '../entities/registry';
import { type Naming, namingOf, resolveDirectly, type Resolution } from '../entities/resolve';
import { GrowingNumbers } from './growingNumbers';
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

/** The short names of an article, by the numbers of their namings. */
type ShortNames = Map<number, ShortName>;

const nothingOwn: ReadonlyMap<number, Meaning> = new Map();

const noNames: ReadonlyMap<string, string> = new Map();

/** What the namings of all articles mean to one registry, each found out once, by the number of its text. */
export class Meanings {
  readonly #texts: Texts;
  readonly #registry: Registry;
  readonly #postings: Postings;
  readonly #known: (Known | undefined)[] = [];
  /** By naming: one more than the number of its key, where it has one key wherever no front matter says otherwise; so it is with most. */
  readonly #only = new GrowingNumbers();
  /** By key, the last article that was found to name it fully or by id; articles are counted as they are looked at. */
  readonly #namedIn = new GrowingNumbers();
  #article = 0;

  constructor(registry: Registry, texts: Texts, postings: Postings) {
    this.#registry = registry;
    this.#texts = texts;
    this.#postings = postings;
  }

  /** What namings mean in this article other than anywhere, because its front matter settles names or because it uses short ones. */
  ownOf(article: PackedArticle): ReadonlyMap<number, Meaning> | undefined {
    const names = article.names();
    const own = new Map<number, Meaning>();
    this.#article++;
    const shorts = names.size > 0 ? this.#settle(article, names, own) : this.#shortsIn(article);
    if (names.size === 0 && !shorts) return undefined;
    for (const [number, short] of shorts ?? []) this.#keepShort(own, number, short);
    return own.size > 0 ? own : nothingOwn;
  }

  /** What a naming means anywhere. */
  of(naming: number): Meaning {
    return this.#knownOf(naming).meaning;
  }

  /** One more than the number of the naming's key, where it has no other and is no short name; else, or where nobody has asked yet, 0. */
  only(naming: number): number {
    return this.#only.at(naming);
  }

  /** The number means another text from now on. */
  forget(naming: number): void {
    const known = this.#known[naming];
    for (const key of [...known?.meaning.postings ?? [], ...known?.short?.keys ?? []]) this.#postings.letGo(key);
    this.#known[naming] = undefined;
    this.#only.set(naming, 0);
  }

  /** Nobody asks any more. */
  forgetAll(): void {
    for (const naming of this.#known.keys()) this.forget(naming);
  }

  /** The meanings to another registry, and the numbers of the namings that mean something else to it. */
  under(registry: Registry): { readonly meanings: Meanings; readonly changed: ReadonlySet<number> } {
    const meanings = new Meanings(registry, this.#texts, this.#postings);
    const changed = new Set<number>();
    this.#known.forEach((known, naming) => {
      if (!known) return;
      const now = meanings.#knownOf(naming);
      if (!sameKnown(known, now)) changed.add(naming);
    });
    return { meanings, changed };
  }

  #knownOf(naming: number): Known {
    return this.#known[naming] ?? this.#learn(naming);
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
    this.#only.set(number, direct && only !== undefined && another === undefined ? only + 1 : 0);
    return known;
  }

  #meaningOf(naming: Naming, resolution: Resolution): Meaning {
    const keys = keysOf(naming, resolution);
    return { resolution, keys, postings: keys.map((key) => this.#postings.numbered(key)) };
  }

  /** In an article that settles no names, where every naming but a short one means what it means anywhere. Notes whom these name. */
  #shortsIn(article: PackedArticle): ShortNames | undefined {
    let shorts: ShortNames | undefined;
    for (let mention = 0; mention < article.mentionCount; mention++) {
      const number = article.naming(mention);
      const only = this.#only.at(number);
      if (only > 0) {
        this.#namedIn.set(only - 1, this.#article);
        continue;
      }
      const { short, meaning } = this.#knownOf(number);
      if (short) (shorts ??= new Map()).set(number, short);
      else this.#noteNamed(meaning);
    }
    return shorts;
  }

  /** Keeps what the names mean that the article settles itself, and notes whom it names. */
  #settle(article: PackedArticle, names: ReadonlyMap<string, string>, own: Map<number, Meaning>): ShortNames {
    const shorts: ShortNames = new Map();
    for (const number of new Set(Array.from({ length: article.mentionCount }, (_, mention) => article.naming(mention)))) {
      const naming = this.#namingOf(number);
      const { short } = this.#knownOf(number);
      const resolution = resolveDirectly(this.#registry, names, naming);
      if (short && !resolution) shorts.set(number, short);
      if (!resolution) continue;
      const meaning = this.#meaningOf(naming, resolution);
      this.#noteNamed(meaning);
      this.#keepOwn(own, number, meaning);
    }
    return shorts;
  }

  #noteNamed({ postings }: Meaning): void {
    for (const key of postings) this.#namedIn.set(key, this.#article);
  }

  /** In an article that names one of the candidates, and no other, the short name means that one. */
  #keepShort(own: Map<number, Meaning>, number: number, { candidates, keys, meanings }: ShortName): void {
    let named: number | undefined;
    for (let at = 0; at < keys.length; at++) {
      if (this.#namedIn.at(keys[at] ?? 0) !== this.#article) continue;
      if (named !== undefined) return;
      named = at;
    }
    const id = candidates[named ?? -1];
    if (named === undefined || id === undefined) return;
    own.set(number, meanings[named] ??= this.#meaningOf(this.#namingOf(number), { state: 'resolved', ids: [id] }));
  }

  /** Unless it is what the naming means anywhere. */
  #keepOwn(own: Map<number, Meaning>, number: number, meaning: Meaning): void {
    if (!sameMeaning(meaning, this.of(number))) own.set(number, meaning);
  }
}

function sameKnown(one: Known, other: Known): boolean {
  return (one.short === undefined) === (other.short === undefined) && sameMeaning(one.meaning, other.meaning);
}

function sameMeaning(one: Meaning, other: Meaning): boolean {
  if (one.resolution.state !== other.resolution.state || !sameTexts(one.keys, other.keys)) return false;
  const [candidates, others] = [one.resolution, other.resolution];
  return candidates.state !== 'ambiguous' || others.state !== 'ambiguous' || sameTexts(candidates.candidates, others.candidates);
}

function sameTexts(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((text, at) => text === others[at]);
}
