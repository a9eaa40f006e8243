import type { CaseIndex } from '../../core/index/caseIndex';
import { claimsFirstMadeIn, countingClaims } from '../../core/index/claimPlaces';
import type { ClaimEntry, DocumentCount } from '../../core/index/entries';
import { finish } from '../../core/steps';
import { inSlices, TimeSlices } from '../timeSlices';

/** Claims that are shown. */
export interface FoundClaims {
  readonly count: number;
  /** The articles that make them, in code-unit order, and how many each. */
  readonly documents: readonly DocumentCount[];
  /** By place. */
  readonly inDocument: (document: string) => readonly ClaimEntry[];
  /** Those that no article makes: the ids, in the order of the evidence file. */
  readonly inNoArticle: readonly string[];
  /** All of them in that order; undefined where none is left out. */
  readonly ids: ReadonlySet<string> | undefined;
}

/** Whether a claim is found by something else than its words. */
export type FoundOtherwise = (id: string) => boolean;

const notOtherwise: FoundOtherwise = () => false;

/** Finds claims by their words; an article is searched again only when it has changed. */
export class ClaimSearch {
  readonly #index: CaseIndex;
  /** By document, which of its claims hold the words. */
  readonly #known = new Map<string, readonly string[]>();
  #filter = '';
  #ids: readonly string[] = [];
  #counts: { readonly of: object; readonly counts: readonly DocumentCount[] } | undefined;

  constructor(index: CaseIndex) {
    this.#index = index;
  }

  /** These articles have changed, or the evidence file. */
  forget(changed: ReadonlySet<string> | 'all'): void {
    if (changed === 'all') this.#known.clear();
    else for (const document of changed) this.#known.delete(document);
  }

  async find(filter: string, otherwise = notOtherwise): Promise<FoundClaims> {
    const all = await this.#allCounts();
    const ids = this.#index.claimIds();
    const matches = matching(filter, otherwise);
    const alone = ids.slice(totalOf(all));
    if (filter === '') {
      const inDocument = (document: string) => claimsFirstMadeIn(this.#index, document);
      return { count: ids.length, documents: all, inDocument, inNoArticle: alone, ids: undefined };
    }
    const found = await this.#search(filter, ids, all, matches);
    const inNoArticle = alone.filter((id) => matches(this.#index.claim(id) ?? { id, text: '' }));
    const inDocument = (document: string) => claimsFirstMadeIn(this.#index, document).filter(matches);
    const documents = Array.from(found, ([document, { length: count }]) => ({ document, count })).filter(({ count }) => count > 0);
    return { count: totalOf(documents) + inNoArticle.length, documents, inDocument, inNoArticle, ids: new Set([...[...found.values()].flat(), ...inNoArticle]) };
  }

  async #search(
    filter: string, ids: readonly string[], all: readonly DocumentCount[], matches: (claim: Pick<ClaimEntry, 'id' | 'text'>) => boolean,
  ): Promise<ReadonlyMap<string, readonly string[]>> {
    if (this.#filter !== filter || this.#ids !== ids) this.#known.clear();
    [this.#filter, this.#ids] = [filter, ids];
    const found = new Map<string, readonly string[]>();
    const slices = new TimeSlices();
    for (const { document } of all) {
      const here = this.#known.get(document) ?? claimsFirstMadeIn(this.#index, document).filter(matches).map(({ id }) => id);
      // Another search may have begun in the meantime.
      if (this.#filter === filter && this.#ids === ids) this.#known.set(document, here);
      found.set(document, here);
      await slices.pause();
    }
    return found;
  }

  /** How many claims each article is the first to make, as it is at the end. */
  async #allCounts(): Promise<readonly DocumentCount[]> {
    const { claimSet } = this.#index;
    if (this.#counts?.of === claimSet) return this.#counts.counts;
    const counts = await inSlices(countingClaims(this.#index));
    const isStill = claimSet === this.#index.claimSet;
    this.#counts = { of: this.#index.claimSet, counts: isStill ? counts : finish(countingClaims(this.#index)) };
    return this.#counts.counts;
  }
}

function totalOf(counts: readonly DocumentCount[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}

function matching(filter: string, otherwise: FoundOtherwise): (claim: Pick<ClaimEntry, 'id' | 'text'>) => boolean {
  const words = filter.toLowerCase();
  return ({ id, text }) => words === '' || text.toLowerCase().includes(words) || otherwise(id);
}
