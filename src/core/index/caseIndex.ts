import type { ArticleRecord, ClaimTag } from '../entities/articleRecord';
import { Registry } from '../entities/registry';
import type { Resolution } from '../entities/resolve';
import type { EvidenceData } from '../evidence/schema';
import { finish, type Steps } from '../steps';
import { Adoption } from './adoption';
import { ArticleChanges } from './articleChanges';
import { ArticlePacker } from './articlePacker';
import { ArticleTable, type IndexedArticle } from './articleTable';
import { CaseClaims } from './caseClaims';
import type { CaseNames } from './caseNames';
import type { ClaimEntry, DocumentCount, EntityEntry, LocatedClaim, LocatedMention, MentionAt } from './entries';
import { KeyPlaces } from './keyPlaces';
import type { MentionPlaces } from './mentionPlaces';
import { NamesInForce } from './namesInForce';
import { PackedMention } from './packedMention';
import { RecentRecords } from './recentRecords';
import { sameNames } from './sameNames';
import { StringPool } from './stringPool';

/** Nobody may use most of so many strings any more. */
const mostNumbered = 1 << 13;

/** What the case knows, kept up article by article: a change of one article costs what that article holds. */
export class CaseIndex {
  readonly #strings = new StringPool();
  readonly #articles = new ArticleTable();
  readonly #records = new RecentRecords();
  readonly #claims: CaseClaims;
  readonly #sources = new KeyPlaces(this.#articles, (article) => article.citedKeys());
  readonly #changes: ArticleChanges;
  /** For articles that come one by one. With each key that is typed the same strings come again, which then have their numbers. */
  #packer = new ArticlePacker();
  readonly #adoption = this.adopting();
  #evidence: EvidenceData;
  readonly #naming: NamesInForce;

  constructor(evidence: EvidenceData) {
    this.#evidence = evidence;
    this.#naming = new NamesInForce(Registry.of(evidence), this.#articles, this.#strings);
    this.#claims = new CaseClaims(this.#articles, evidence.claims);
    this.#changes = new ArticleChanges({
      strings: this.#strings, articles: this.#articles, mentions: () => this.mentions, keys: [this.#claims, this.#sources],
      changed: (document, keys) => {
        this.#records.forget(document);
        this.#names.touch(keys);
      },
      forget: (text) => { this.#naming.forget(text); },
    });
  }

  get evidence(): EvidenceData {
    return this.#evidence;
  }

  get registry(): Registry {
    return this.#names.registry;
  }

  /** Resolves again what the evidence names differently. Articles that were read with other kinds must be read again by the caller. */
  setEvidence(evidence: EvidenceData): void {
    finish(this.preparing(evidence))();
  }

  /** The same, prepared in steps that change nothing; what they give then makes the change. */
  *preparing(evidence: EvidenceData): Steps<() => void> {
    if (sameNames(this.#evidence, evidence)) return () => { this.#takeRecords(evidence); this.#naming.drop(); };
    const registry = yield* Registry.building(evidence);
    const change = yield* this.#naming.preparing(registry);
    return () => {
      this.#takeRecords(evidence);
      change();
    };
  }

  get #names(): CaseNames {
    return this.#naming.now;
  }

  /** What the mentions of the articles name, by numbers: for queries of this folder. */
  get mentions(): MentionPlaces {
    return this.#names.mentions;
  }

  #takeRecords(evidence: EvidenceData): void {
    this.#evidence = evidence;
    this.#claims.setRecords(evidence.claims);
  }

  /** Adds an article, or replaces what was known of it. */
  update(record: ArticleRecord): void {
    if (this.#packer.size > mostNumbered) this.#packer = new ArticlePacker();
    this.#packer.add(record);
    this.#adoption.adopt(this.#packer.take());
    this.#records.keep(record);
  }

  /** Takes in the parts of one packer, one after another. */
  adopting(): Adoption {
    return new Adoption({
      strings: this.#strings,
      put: (article, isWanted) => this.#changes.put(article, isWanted),
      releaseStrings: (numbers) => this.#changes.release(numbers),
    });
  }

  remove(document: string): void {
    this.#changes.remove(document);
  }

  has(document: string): boolean {
    return this.#articles.get(document) !== undefined;
  }

  titleOf(document: string): string | undefined {
    return this.#articles.get(document)?.article.title;
  }

  record(document: string): ArticleRecord | undefined {
    return this.#records.get(document, () => this.#articles.get(document)?.article.record());
  }

  /** Keeps the record of an article that is as it says: to ask for it then costs nothing. */
  keep(record: ArticleRecord): void {
    this.#records.keep(record);
  }

  /** The record for one look among very many: it is put together anew and not kept. */
  recordOnce(document: string): ArticleRecord | undefined {
    return this.#articles.get(document)?.article.record();
  }

  /** The same in steps; undefined also where the article changes in the meantime. */
  *recordingOnce(document: string): Steps<ArticleRecord | undefined> {
    const indexed = this.#articles.get(document);
    const record = indexed && (yield* indexed.article.recording());
    return indexed === this.#articles.get(document) ? record : undefined;
  }

  /** In code-unit order. */
  documents(): readonly string[] {
    return this.#articles.documents();
  }

  /** Every entity of the evidence file, mentioned or not, and every name that is not in the case yet; by kind, then by name. */
  entities(): readonly EntityEntry[] {
    return this.#names.entities();
  }

  /** Lists in steps the entities, the claims and who cites what: to ask for them then costs what has changed since. */
  *listing(): Steps<void> {
    yield* this.#names.listing();
    yield* this.#claims.following();
    yield* this.#sources.following();
  }

  entity(key: string): EntityEntry | undefined {
    return this.#names.entity(key);
  }

  /** By document in code-unit order, then by place. */
  mentionsOf(key: string): readonly LocatedMention[] {
    const found: LocatedMention[] = [];
    for (const indexed of this.articlesOf(key)) this.#mentionsIn(indexed, key, found);
    return found;
  }

  /** Those of one article, by place. */
  mentionsIn(document: string, key: string): readonly LocatedMention[] {
    const indexed = this.#articles.get(document);
    return indexed ? this.#mentionsIn(indexed, key, []) : [];
  }

  documentCount(key: string): number {
    return this.mentions.articles(key).length;
  }

  mentionCount(key: string): number {
    return this.mentions.count(key);
  }

  /** The articles that mention the key, in code-unit order, and how often. */
  documentsOf(key: string): readonly DocumentCount[] {
    return this.articlesOf(key).map((indexed) => ({ document: indexed.document, count: this.mentions.indexesOf(indexed, key).length }));
  }

  /** The articles that cite the source, in code-unit order, and how often. */
  documentsCiting(source: string): readonly DocumentCount[] {
    return this.#articles.numbered(this.#sources.follow().articles(source))
      .map(({ document, number }) => ({ document, count: this.#sources.in(number).filter((key) => key === source).length }));
  }

  timesCited(source: string): number {
    return this.#sources.follow().count(source);
  }

  /** The innermost mention that holds the offset, or ends there. */
  keysAt(document: string, offset: number): MentionAt | undefined {
    const [indexed, mentions] = [this.#articles.get(document), this.record(document)?.mentions ?? []];
    const inside = mentions.findLastIndex(({ start, end }) => start <= offset && offset < end);
    const index = inside >= 0 ? inside : mentions.findLastIndex(({ end }) => end === offset);
    const mention = mentions[index];
    if (!indexed || !mention) return undefined;
    const { resolution, keys } = this.mentions.meaningOf(indexed, index);
    return { mention, index, resolution, keys };
  }

  /** What the mention with this index in the article's record names. */
  resolutionOf(document: string, mention: number): Resolution | undefined {
    const indexed = this.#articles.get(document);
    return indexed && mention < indexed.article.mentionCount ? this.mentions.meaningOf(indexed, mention).resolution : undefined;
  }

  /** The claims that articles make, by document and place, then those that stand only in the evidence file, in its order. */
  claims(): readonly ClaimEntry[] {
    return this.#claims.all();
  }

  /** The ids of `claims()`, in the same order. */
  claimIds(): readonly string[] {
    return this.#claims.ids();
  }

  /** How many there are, which costs less than to know them in order. */
  claimCount(): number {
    return this.#claims.count();
  }

  /** The same object as long as no claim is made or lost, nor moves before another. */
  get claimSet(): object {
    return this.#claims.set;
  }

  /** The ids of the claims that the article makes, by place, one as often as it is made. */
  claimIdsIn(document: string): readonly string[] {
    const indexed = this.#articles.get(document);
    return indexed ? this.#claims.idsIn(indexed) : [];
  }

  /** Normalised name → id, as the article's front matter settles it. */
  namesIn(document: string): ReadonlyMap<string, string> {
    return this.#articles.get(document)?.article.names() ?? new Map();
  }

  /** Made here or cited, by place. */
  claimTagsIn(document: string): readonly ClaimTag[] {
    return this.#articles.get(document)?.article.claims() ?? [];
  }

  /** Where several articles make the claim, the first of them. */
  claim(id: string): ClaimEntry | undefined {
    return this.#claims.claim(id);
  }

  /** How many tags make the claim; more than one is a problem. */
  timesMade(id: string): number {
    return this.#claims.timesMade(id);
  }

  /** The articles that make the claim, in code-unit order. */
  documentsMaking(id: string): readonly string[] {
    return this.#claims.articlesMaking(id).map(({ document }) => document);
  }

  /** Every tag that makes the claim, by document in code-unit order, then by place. */
  placesOfClaim(id: string): readonly LocatedClaim[] {
    return this.#claims.placesOf(id);
  }

  /** The articles that mention the key, in the order of their documents: for queries of this folder. */
  articlesOf(key: string): readonly IndexedArticle[] {
    return this.#articles.numbered(this.mentions.articles(key));
  }

  /** An article as it is indexed: for queries of this folder. */
  article(document: string): IndexedArticle | undefined {
    return this.#articles.get(document);
  }

  /** The article's mentions of the key, by their index: for queries of this folder. */
  indexesOf(indexed: IndexedArticle, key: string): readonly number[] {
    return this.mentions.indexesOf(indexed, key);
  }

  /** Adds the article's mentions of the key to those that were found before. */
  #mentionsIn(indexed: IndexedArticle, key: string, found: LocatedMention[]): readonly LocatedMention[] {
    const { document, article } = indexed;
    for (const index of this.mentions.indexesOf(indexed, key)) found.push(new PackedMention(document, index, article));
    return found;
  }
}
