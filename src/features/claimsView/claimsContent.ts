import { gaps, gapsOf, type Gap, type GapContext } from '../../core/checks/evidence/claimGaps';
import type { Claim } from '../../core/evidence/schema';
import type { CaseIndex } from '../../core/index/caseIndex';
import { claimsFirstMadeIn } from '../../core/index/claimPlaces';
import type { DocumentCount } from '../../core/index/entries';
import type { Assessment } from '../../core/tradecraft/claimTerms';
import { TimeSlices } from '../../workspace/timeSlices';
import { ClaimSearch, type FoundClaims } from '../../workspace/tree/claimSearch';
import { EvidenceSearch } from '../../workspace/tree/evidenceSearch';

/** What the claims are grouped by. */
export const groupings = ['assessment', 'article', 'gap'] as const;
export type Grouping = (typeof groupings)[number];

/** `none` holds the claims that nobody has assessed. */
export type AssessmentGroup = Assessment | 'none';

/** What is contradicted stands first. */
const assessmentGroups: readonly AssessmentGroup[] = ['contested', 'refuted', 'open', 'none', 'supported', 'withdrawn'];

/** The claims of one group, in the order of the case. */
export interface ClaimGroup {
  readonly key: AssessmentGroup | Gap;
  readonly ids: readonly string[];
}

type Groups = readonly ClaimGroup[];
type Grouped = Exclude<Grouping, 'article'>;

/** What groups were made from. */
interface Basis extends GapContext {
  readonly ids: readonly string[];
  readonly claims: ReadonlyMap<string, Claim>;
}

/** What there is to show of a case's claims, worked out once and again only when it has changed. */
export class ClaimsContent {
  readonly index: CaseIndex;
  readonly #search: ClaimSearch;
  readonly #evidence = new EvidenceSearch();
  readonly #groups = new Map<Grouped, { readonly of: Basis; readonly groups: Groups }>();

  constructor(index: CaseIndex) {
    this.index = index;
    this.#search = new ClaimSearch(index);
  }

  /** These articles have changed, or the evidence file. */
  forget(changed: ReadonlySet<string> | 'all'): void {
    this.#search.forget(changed);
  }

  /** The claims that hold the words themselves, or in what they rest on. */
  async found(filter: string): Promise<FoundClaims> {
    if (filter === '') return this.#search.find(filter);
    const { claims } = this.index.evidence;
    const { items } = await this.#evidence.find(filter, this.index.evidence);
    return this.#search.find(filter, (id) => [...claims.get(id)?.links?.keys() ?? []].some((target) => items.has(target)));
  }

  /** The groups with claims in them; the same objects as long as nothing about any of them changes. */
  groups(grouping: Grouped): Groups {
    const { claims, evidence, sources, scale } = this.index.evidence;
    const of = { ids: this.index.claimIds(), claims, evidence, sources, scale };
    const known = this.#groups.get(grouping);
    if (known && sameBasis(known.of, of)) return known.groups;
    const groups = grouping === 'assessment' ? byAssessment(of) : byGap(of);
    this.#groups.set(grouping, { of, groups });
    return groups;
  }

  /** Those of a group that are found. */
  async groupsFound(grouping: Grouped, filter: string): Promise<Groups> {
    const { ids } = await this.found(filter);
    const groups = this.groups(grouping);
    if (!ids) return groups;
    return groups.map((group) => ({ ...group, ids: group.ids.filter((id) => ids.has(id)) })).filter((group) => group.ids.length > 0);
  }

  /** These claims by the articles that make them. */
  async places(ids: readonly string[]): Promise<Pick<FoundClaims, 'documents' | 'inDocument' | 'inNoArticle'>> {
    const wanted = new Set(ids);
    const left = new Set(ids);
    const documents: DocumentCount[] = [];
    const slices = new TimeSlices();
    for (const document of this.index.documents()) {
      const before = left.size;
      for (const id of this.index.claimIdsIn(document)) left.delete(id);
      if (left.size < before) documents.push({ document, count: before - left.size });
      await slices.pause();
    }
    const inDocument = (document: string) => claimsFirstMadeIn(this.index, document).filter(({ id }) => wanted.has(id));
    return { documents, inDocument, inNoArticle: [...left] };
  }
}

function byAssessment({ ids, claims }: Basis): Groups {
  const members = new Map<AssessmentGroup, string[]>();
  for (const id of ids) add(members, claims.get(id)?.assessment ?? 'none', id);
  return assessmentGroups.flatMap((key) => groupOf(members, key));
}

function byGap(basis: Basis): Groups {
  const members = new Map<Gap, string[]>();
  const bare = gapsOf(undefined, basis);
  for (const id of basis.ids) {
    const record = basis.claims.get(id);
    for (const gap of record ? gapsOf(record, basis) : bare) add(members, gap, id);
  }
  return gaps.flatMap((key) => groupOf(members, key));
}

function add<Key>(members: Map<Key, string[]>, key: Key, id: string): void {
  const ids = members.get(key);
  if (ids) ids.push(id);
  else members.set(key, [id]);
}

function groupOf<Key extends ClaimGroup['key']>(members: ReadonlyMap<Key, readonly string[]>, key: Key): readonly ClaimGroup[] {
  const ids = members.get(key);
  return ids ? [{ key, ids }] : [];
}

function sameBasis(one: Basis, other: Basis): boolean {
  return one.ids === other.ids && one.claims === other.claims && one.evidence === other.evidence && one.sources === other.sources && one.scale === other.scale;
}
