import type { ArticleRecord, Mention } from '../entities/articleRecord';
import { Registry } from '../entities/registry';
import { type Resolution, resolveArticle } from '../entities/resolve';
import type { EvidenceData } from '../evidence/schema';
import { ClaimPlaces, type LocatedClaim } from './claimPlaces';
import { byKindAndName, type ClaimEntry, type EntityEntry, type LocatedMention } from './entries';
import { keysOf, unresolvedMeaning } from './mentionKeys';
import { Postings } from './postings';

interface IndexedArticle {
  readonly record: ArticleRecord;
  readonly resolutions: readonly Resolution[];
  /** One list per mention. */
  readonly keys: readonly (readonly string[])[];
}

/** The mention at a place in an article, and what it names. */
export interface MentionAt {
  readonly mention: Mention;
  /** Its index in the article's record. */
  readonly index: number;
  readonly resolution: Resolution;
  /** The keys of the entities under which it is listed. */
  readonly keys: readonly string[];
}

/** What the case knows, kept up article by article: a change of one article costs what that article holds. */
export class CaseIndex {
  readonly #articles = new Map<string, IndexedArticle>();
  #evidence: EvidenceData;
  #registry: Registry;
  #postings = new Postings();
  readonly #claims = new ClaimPlaces();
  #sortedDocuments: readonly string[] | undefined;

  constructor(evidence: EvidenceData) {
    this.#evidence = evidence;
    this.#registry = new Registry(evidence);
  }

  get evidence(): EvidenceData {
    return this.#evidence;
  }

  get registry(): Registry {
    return this.#registry;
  }

  /** Resolves every mention again. Articles that were read with other kinds must be read again by the caller. */
  setEvidence(evidence: EvidenceData): void {
    this.#evidence = evidence;
    this.#registry = new Registry(evidence);
    this.#postings = new Postings();
    for (const { record } of this.#articles.values()) this.#resolve(record);
  }

  /** Adds an article, or replaces what was known of it. */
  update(record: ArticleRecord): void {
    const before = this.#articles.get(record.document);
    if (before) {
      this.#postings.remove(record.document, before.keys);
      this.#claims.remove(before.record);
    } else {
      this.#sortedDocuments = undefined;
    }
    this.#claims.add(record);
    this.#resolve(record);
  }

  remove(document: string): void {
    const before = this.#articles.get(document);
    if (!before) return;
    this.#postings.remove(document, before.keys);
    this.#claims.remove(before.record);
    this.#articles.delete(document);
    this.#sortedDocuments = undefined;
  }

  record(document: string): ArticleRecord | undefined {
    return this.#articles.get(document)?.record;
  }

  /** In code-unit order. */
  documents(): readonly string[] {
    this.#sortedDocuments ??= [...this.#articles.keys()].sort();
    return this.#sortedDocuments;
  }

  /** Every entity of the evidence file, mentioned or not, and every name that is not in the case yet; by kind, then by name. */
  entities(): readonly EntityEntry[] {
    const keys = new Set([...this.#registry.entities.keys(), ...this.#postings.keys()]);
    return [...keys].map((key) => this.entity(key)).filter((entry) => entry !== undefined)
      .sort(byKindAndName([...this.#registry.kinds]));
  }

  entity(key: string): EntityEntry | undefined {
    const mentions = this.#postings.mentionCount(key);
    const counts = { key, mentions, documents: this.#postings.documentCount(key) };
    const meaning = unresolvedMeaning(key);
    if (meaning) return mentions === 0 ? undefined : { ...counts, ...meaning, name: this.#firstText(key) };
    const entity = this.#registry.entities.get(key);
    return entity && { ...counts, id: entity.id, kind: entity.kind, name: entity.name, state: 'registered' };
  }

  /** By document in code-unit order, then by place. */
  mentionsOf(key: string): readonly LocatedMention[] {
    const located: LocatedMention[] = [];
    for (const { document, mentions } of this.#postings.of(key)) {
      const all = this.record(document)?.mentions ?? [];
      for (const index of mentions) {
        const mention = all[index];
        if (mention) located.push({ document, mention });
      }
    }
    return located;
  }

  /** The innermost mention that holds the offset, or ends there. */
  keysAt(document: string, offset: number): MentionAt | undefined {
    const article = this.#articles.get(document);
    const mentions = article?.record.mentions ?? [];
    const inside = mentions.findLastIndex(({ start, end }) => start <= offset && offset < end);
    const index = inside >= 0 ? inside : mentions.findLastIndex(({ end }) => end === offset);
    const [mention, resolution, keys] = [mentions[index], article?.resolutions[index], article?.keys[index]];
    return mention && resolution && keys && { mention, index, resolution, keys };
  }

  /** What the mention with this index in the article's record names. */
  resolutionOf(document: string, mention: number): Resolution | undefined {
    return this.#articles.get(document)?.resolutions[mention];
  }

  /** The claims that articles make, by document and place, then those that stand only in the evidence file, in its order. */
  claims(): readonly ClaimEntry[] {
    const ids = new Set<string>();
    for (const document of this.documents()) {
      for (const { id } of this.record(document)?.claims ?? []) if (id !== undefined) ids.add(id);
    }
    for (const id of this.#evidence.claims.keys()) ids.add(id);
    return [...ids].map((id) => this.claim(id)).filter((entry) => entry !== undefined);
  }

  /** Where several articles make the claim, the first of them. */
  claim(id: string): ClaimEntry | undefined {
    const record = this.#evidence.claims.get(id);
    const made = this.#claims.of(id)[0];
    if (!made && !record) return undefined;
    const text = made?.tag.text ?? record?.text ?? record?.lastSeen?.text ?? '';
    return { id, text, document: made?.document, tag: made?.tag, record };
  }

  /** Every place where the claim is made; more than one is a problem. */
  placesOfClaim(id: string): readonly LocatedClaim[] {
    return this.#claims.of(id);
  }

  #resolve(record: ArticleRecord): void {
    const resolutions = resolveArticle(this.#registry, record);
    const keys = record.mentions.map((mention, index) => keysOf(mention, resolutions[index] ?? { state: 'notInCase', ids: [], known: [] }));
    this.#articles.set(record.document, { record, resolutions, keys });
    this.#postings.add(record.document, keys);
  }

  #firstText(key: string): string {
    const first = this.#postings.firstOf(key);
    return first ? this.record(first.document)?.mentions[first.mention]?.text ?? '' : '';
  }
}
