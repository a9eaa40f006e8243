import type { Claim } from '../evidence/schema';
import { eachInParts, finish, type Steps } from '../steps';
import type { ArticleTable, IndexedArticle } from './articleTable';
import type { ClaimEntry, LocatedClaim } from './entries';
import { KeyPlaces } from './keyPlaces';
import type { PackedArticle } from './packedArticle';
import type { Postings } from './postings';

type Records = ReadonlyMap<string, Claim>;

/** What was asked of all claims, until one changes. */
interface ClaimSet {
  ids?: readonly string[];
  count?: number;
}

/** The claims that articles make and those that the evidence file holds. */
export class CaseClaims {
  readonly #articles: ArticleTable;
  readonly #places: KeyPlaces;
  #records: Records;
  #set: ClaimSet = {};

  constructor(articles: ArticleTable, records: Records) {
    this.#articles = articles;
    this.#places = new KeyPlaces(articles, (article) => article.claimIds());
    this.#records = records;
  }

  /** Finds out in steps which there are and which articles make them, unless that changes in the meantime. */
  *following(): Steps<void> {
    yield* this.#places.following();
    const set = this.#set;
    if (set.ids) return;
    const ids = new Set<string>();
    yield* eachInParts(this.#articles.inOrder(), (indexed) => { for (const id of this.idsIn(indexed)) ids.add(id); });
    for (const id of this.#records.keys()) ids.add(id);
    if (set === this.#set) set.ids = [...ids];
  }

  /** The ids of those that the article makes, by place, one as often as it is made. */
  idsIn({ number }: IndexedArticle): readonly string[] {
    return this.#places.in(number);
  }

  /** The same object as long as no claim is made or lost, nor moves before another. */
  get set(): object {
    return this.#kept;
  }

  setRecords(records: Records): void {
    if (records !== this.#records) this.#set = {};
    this.#records = records;
  }

  /** The article with this number is another now, or gone. */
  replace(number: number, now: PackedArticle | undefined): boolean {
    const isSame = this.#places.replace(number, now);
    if (!isSame) this.#set = {};
    return isSame;
  }

  /** Those that articles make, by document and place, then those that stand only in the evidence file, in its order. */
  all(): readonly ClaimEntry[] {
    const entries = new Map<string, ClaimEntry>();
    for (const { document, article } of this.#articles.inOrder()) {
      for (const tag of article.claims()) {
        const { id, text } = tag;
        if (id !== undefined && !entries.has(id)) entries.set(id, { id, text, document, tag, record: this.#records.get(id) });
      }
    }
    const elsewhere = [...this.#records.keys()].filter((id) => !entries.has(id)).map((id) => this.claim(id));
    return [...entries.values(), ...elsewhere.filter((entry) => entry !== undefined)];
  }

  /** The ids of `all()`, in the same order. */
  ids(): readonly string[] {
    if (!this.#kept.ids) finish(this.following());
    return this.#kept.ids ?? [];
  }

  /** How many there are, which costs less than to know them in order. */
  count(): number {
    return this.#kept.count ??= this.#made.size + [...this.#records.keys()].filter((id) => this.timesMade(id) === 0).length;
  }

  /** Where several articles make the claim, the first of them. */
  claim(id: string): ClaimEntry | undefined {
    const record = this.#records.get(id);
    const first = this.#articles.first(this.#made.articles(id));
    const tag = first?.article.claimsWithId(id)[0];
    if (!tag && !record) return undefined;
    const text = tag?.text ?? record?.text ?? record?.lastSeen?.text ?? '';
    return { id, text, document: first?.document, tag, record };
  }

  /** How many tags make the claim. */
  timesMade(id: string): number {
    return this.#made.count(id);
  }

  /** The articles that make the claim, in the order of their documents. */
  articlesMaking(id: string): readonly IndexedArticle[] {
    return this.#articles.numbered(this.#made.articles(id));
  }

  /** Every tag that makes the claim, by document in code-unit order, then by place. */
  placesOf(id: string): readonly LocatedClaim[] {
    return this.articlesMaking(id).flatMap(({ document, article }) => article.claimsWithId(id).map((tag) => ({ document, tag })));
  }

  get #made(): Postings {
    return this.#places.follow();
  }

  /** What was asked before, if no claim has changed; from now on it is noticed when one does. */
  get #kept(): ClaimSet {
    this.#places.follow();
    return this.#set;
  }
}
