import { compareCodeUnits } from '../compareCodeUnits';
import type { ArticleRecord, ClaimTag } from '../entities/articleRecord';

/** A claim tag and the article where it stands. */
export interface LocatedClaim {
  readonly document: string;
  readonly tag: ClaimTag;
}

interface Places {
  readonly byDocument: Map<string, readonly ClaimTag[]>;
  /** In order, once they were asked for; undefined after a change. */
  inOrder: readonly LocatedClaim[] | undefined;
}

/** Where each claim is made, kept up article by article. */
export class ClaimPlaces {
  readonly #byId = new Map<string, Places>();

  add(record: ArticleRecord): void {
    for (const [id, tags] of tagsById(record)) {
      const places = this.#byId.get(id) ?? { byDocument: new Map<string, readonly ClaimTag[]>(), inOrder: undefined };
      places.byDocument.set(record.document, tags);
      places.inOrder = undefined;
      this.#byId.set(id, places);
    }
  }

  remove(record: ArticleRecord): void {
    for (const id of tagsById(record).keys()) {
      const places = this.#byId.get(id);
      if (!places) continue;
      places.byDocument.delete(record.document);
      places.inOrder = undefined;
      if (places.byDocument.size === 0) this.#byId.delete(id);
    }
  }

  /** Every tag that makes the claim, by document in code-unit order, then by place: more than one is a problem. */
  of(id: string): readonly LocatedClaim[] {
    const places = this.#byId.get(id);
    if (!places) return [];
    places.inOrder ??= [...places.byDocument].sort(([left], [right]) => compareCodeUnits(left, right))
      .flatMap(([document, tags]) => tags.map((tag) => ({ document, tag })));
    return places.inOrder;
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
