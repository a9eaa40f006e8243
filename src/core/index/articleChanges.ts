import { finish, inParts, type Steps } from '../steps';
import type { ArticleTable, IndexedArticle } from './articleTable';
import type { Counts } from './counts';
import type { KeyPlaces } from './keyPlaces';
import type { ArticleNames } from './meanings';
import type { MentionPlaces } from './mentionPlaces';
import type { PackedArticle } from './packedArticle';
import type { StringPool } from './stringPool';

/** So many strings are let go before others have their turn. */
const aStep = 256;

/** All that an index keeps of its articles. */
export interface KeptArticles {
  readonly strings: StringPool;
  readonly articles: ArticleTable;
  /** As the names of the moment have them. */
  readonly mentions: () => MentionPlaces;
  /** Which article makes what claims and cites what sources. */
  readonly keys: readonly Pick<KeyPlaces, 'replace'>[];
  /** The mentions of these keys, or something else of the document, are others now. */
  readonly changed: (document: string, keys: Iterable<string>) => void;
  /** The number of a text means another one from now on. */
  readonly forget: (text: number) => void;
}

/** What an article changes of the mentions of a case. */
interface MentionChange {
  readonly lost: Counts | undefined;
  readonly names: ArticleNames;
}

/** Takes articles into an index and out of it: a long one in steps, of which a short one makes the change. */
export class ArticleChanges {
  readonly #kept: KeptArticles;

  constructor(kept: KeptArticles) {
    this.#kept = kept;
  }

  /** Adds the article, or replaces what was known of it, if it is still wanted when it can be done at once; gives whether it was. */
  *put(article: PackedArticle, isWanted: () => boolean): Steps<boolean> {
    const { articles, mentions } = this.#kept;
    const { document } = article;
    const before = articles.get(document);
    const change = yield* this.#mentionChange(before, article);
    const isAsFound = articles.get(document) === before && (!change || mentions().knows(change.names));
    const isPut = isAsFound && isWanted();
    if (isPut) this.#replace(before, article, change);
    change?.names.meanings.letGo(change.names);
    if (!isAsFound) return yield* this.put(article, isWanted);
    if (isPut && before) yield* this.release(before.article.strings);
    return isPut;
  }

  remove(document: string): void {
    const before = this.#kept.articles.get(document);
    if (!before) return;
    this.#loseMentions(before, finish(this.#kept.mentions().countsIn(before, () => true)));
    for (const keys of this.#kept.keys) keys.replace(before.number, undefined);
    this.#kept.articles.delete(before);
    finish(this.release(before.article.strings));
  }

  release(numbers: ArrayLike<number>): Steps<void> {
    const { strings, forget } = this.#kept;
    return inParts(numbers.length, aStep, (from, to) => {
      for (let at = from; at < to; at++) {
        const number = numbers[at] ?? 0;
        if (strings.release(number)) forget(number);
      }
    });
  }

  /** Undefined where none changes, as with most keys that are typed. */
  *#mentionChange(before: IndexedArticle | undefined, article: PackedArticle): Steps<MentionChange | undefined> {
    if (before && (yield* before.article.isNamedAs(article))) return undefined;
    const { articles } = this.#kept;
    const mentions = this.#kept.mentions();
    const isThere = (): boolean => articles.get(article.document) === before;
    // The adoption holds the texts of the new one.
    return { lost: before && (yield* mentions.countsIn(before, isThere)), names: yield* mentions.namesIn(article, () => true) };
  }

  #replace(before: IndexedArticle | undefined, article: PackedArticle, change: MentionChange | undefined): void {
    const { strings, articles, changed } = this.#kept;
    const mentions = this.#kept.mentions();
    for (const text of article.strings) strings.holdAgain(text);
    if (before && change?.lost) this.#loseMentions(before, change.lost);
    const { number, document } = articles.put(article.document, article);
    if (change) mentions.add(number, change.names);
    changed(document, change ? mentions.keysOf(change.names.counts) : []);
    for (const keys of this.#kept.keys) keys.replace(number, article);
  }

  #loseMentions({ number, document }: IndexedArticle, counts: Counts): void {
    const mentions = this.#kept.mentions();
    this.#kept.changed(document, mentions.keysOf(counts));
    mentions.remove(number, counts);
  }
}
