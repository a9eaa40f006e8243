import type { ArticleRecord, ClaimTag } from '../entities/articleRecord';

/** A claim tag and the article where it stands. */
export interface LocatedClaim {
  readonly document: string;
  readonly tag: ClaimTag;
}

/** Where each claim is made, kept up article by article. */
export class ClaimPlaces {
  readonly #byId = new Map<string, Map<string, readonly ClaimTag[]>>();

  add(record: ArticleRecord): void {
    for (const [id, tags] of tagsById(record)) {
      const places = this.#byId.get(id);
      if (places) places.set(record.document, tags);
      else this.#byId.set(id, new Map([[record.document, tags]]));
    }
  }

  remove(record: ArticleRecord): void {
    for (const id of tagsById(record).keys()) {
      const places = this.#byId.get(id);
      places?.delete(record.document);
      if (places?.size === 0) this.#byId.delete(id);
    }
  }

  has(id: string): boolean {
    return this.#byId.has(id);
  }

  /** Every tag that makes the claim, by document in code-unit order, then by place: more than one is a problem. */
  of(id: string): readonly LocatedClaim[] {
    const places = this.#byId.get(id);
    if (!places) return [];
    return [...places.keys()].sort().flatMap((document) => (places.get(document) ?? []).map((tag) => ({ document, tag })));
  }
}

function tagsById(record: ArticleRecord): ReadonlyMap<string, readonly ClaimTag[]> {
  const byId = new Map<string, ClaimTag[]>();
  for (const tag of record.claims) {
    if (tag.id === undefined) continue;
    const tags = byId.get(tag.id);
    if (tags) tags.push(tag);
    else byId.set(tag.id, [tag]);
  }
  return byId;
}
