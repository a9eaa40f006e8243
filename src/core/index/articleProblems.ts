import { problemOf } from '../problemTable';
import { checkArticle } from '../checks/checkArticle';
import { atLevels, usualLevels, type CheckLevels } from '../checks/checkLevels';
import { checkProblems } from '../checks/checkProblems';
import { ClaimSource } from '../checks/words/claimSource';
import type { ArticleRecord, ClaimTag, LocatedProblem, Mention, Place } from '../entities/articleRecord';
import { kindsOf } from '../entities/registry';
import { otherKindOf } from '../entities/mixedKinds';
import { normaliseName } from '../entities/normaliseName';
import { entityProblems } from '../entities/problems';
import type { Resolution } from '../entities/resolve';
import type { Citation, Problem, Span } from '../model';
import { sorting } from '../sorting';
import { eachInParts, finish, type Steps } from '../steps';
import type { CaseIndex } from './caseIndex';
import type { LocatedClaim } from './entries';

/** How an article is looked at. */
export interface Looking {
  /** Its text, where it is at hand: words are then placed exactly. */
  readonly text?: string;
  readonly levels?: CheckLevels;
  /** Unless false: while the evidence file cannot be read, nothing is said about what claims rest on. */
  readonly knowsEvidence?: boolean;
}

/** What is wrong in one article, as it was read, against the rest of the case, and by the checks; by place. */
export function articleProblems(index: CaseIndex, document: string, looking: Looking = {}): readonly LocatedProblem[] {
  const record = index.record(document);
  return record ? recordProblems(index, record, looking) : [];
}

/** The same of a record of the index. */
export function recordProblems(index: CaseIndex, record: ArticleRecord, looking: Looking = {}): readonly LocatedProblem[] {
  return finish(findingProblems(index, record, looking));
}

/** The same in steps. */
export function* findingProblems(index: CaseIndex, record: ArticleRecord, { text, levels = usualLevels, knowsEvidence = true }: Looking): Steps<readonly LocatedProblem[]> {
  const { document, mentions, claims, citations } = record;
  const problems: LocatedProblem[] = [...record.problems];
  const add = ({ line, column }: Place, found: readonly Problem[]) => { for (const problem of found) problems.push({ ...problem, line, column }); };
  const known = new Map<string, readonly LocatedClaim[]>();
  // Very many tags of an article may make the same claim.
  const placesOf = (id: string): readonly LocatedClaim[] => known.get(id) ?? known.set(id, index.placesOfClaim(id)).get(id) ?? [];
  const source = text === undefined ? undefined : new ClaimSource(text, kindsOf(index.evidence));
  yield* eachInParts(mentions.entries(), ([at, mention]) => { add(mention, mentionProblems(index, record, mention, index.resolutionOf(document, at))); });
  yield* eachInParts(claims, (tag) => { add(tag, claimProblems(index, document, tag, placesOf)); });
  for (const citation of citations) add(citation, citationProblems(index, citation));
  if (knowsEvidence) problems.push(...yield* checkArticle(record, { data: index.evidence, levels, source }));
  return yield* sorting(atLevels(problems, levels), (left, right) => left.start - right.start || left.end - right.end);
}

function mentionProblems(index: CaseIndex, record: ArticleRecord, mention: Mention, resolution: Resolution | undefined): readonly Problem[] {
  const ids = mention.refs.length > 0 ? mention.refs : [record.names.get(normaliseName(mention.text))].filter((id) => id !== undefined);
  if (ids.length > 0) return ids.flatMap((id, at) => referenceProblems(index, mention, id, mention.refSpans[at] ?? content(mention)));
  if (resolution?.state === 'notInCase') return [problemOf(entityProblems, 'not-in-case', content(mention), { text: mention.text }), ...mixedKinds(index, record, mention)];
  return resolution?.state === 'ambiguous' ? [ambiguity(index, mention, resolution.candidates)] : [];
}

function mixedKinds({ registry }: CaseIndex, record: ArticleRecord, mention: Mention): readonly Problem[] {
  const other = otherKindOf(registry, record, mention);
  return other === undefined ? [] : [problemOf(checkProblems, 'mixed-kinds', content(mention), { text: mention.text, kind: mention.kind, other })];
}

function referenceProblems(index: CaseIndex, mention: Mention, id: string, at: Span): readonly Problem[] {
  const holder = index.registry.holderOf(id);
  const entity = holder === undefined ? undefined : index.registry.entities.get(holder);
  if (!entity) return [problemOf(entityProblems, 'unknown-entity', at, { id })];
  const problems: Problem[] = [];
  if (entity.id !== id) problems.push(problemOf(entityProblems, 'merged-id', at, { id, holder: entity.id }));
  if (entity.kind !== mention.kind) {
    problems.push(problemOf(entityProblems, 'kind-differs', at, { kind: mention.kind, id: entity.id, recordKind: entity.kind }));
  }
  return problems;
}

function ambiguity(index: CaseIndex, mention: Mention, candidates: readonly string[]): Problem {
  const names = candidates.map((id) => index.registry.entities.get(id)?.name ?? id);
  const args = { text: mention.text, candidates: names.join(' or ') };
  const isFullName = index.registry.fullyNamed(mention.kind, normaliseName(mention.text)).length > 0;
  return problemOf(entityProblems, isFullName || candidates.length > 1 ? 'ambiguous-name' : 'short-name-alone', content(mention), args);
}

function claimProblems(index: CaseIndex, document: string, tag: ClaimTag, placesOf: (id: string) => readonly LocatedClaim[]): readonly Problem[] {
  const problems = tag.refs.flatMap((id, at) => (isClaim(index, id) ? []
    : [problemOf(entityProblems, 'unknown-claim', tag.refSpans[at] ?? content(tag), { id })]));
  if (tag.id === undefined || index.timesMade(tag.id) < 2) return problems;
  const other = placesOf(tag.id).find((place) => place.document !== document || place.tag.start !== tag.start);
  if (other) {
    const args = { id: tag.id, document: other.document, line: other.tag.line, column: other.tag.column };
    problems.push(problemOf(entityProblems, 'duplicate-claim', content(tag), args));
  }
  return problems;
}

/** A claim is made by an article, or is a hypothesis whose words stand in its record. */
function isClaim(index: CaseIndex, id: string): boolean {
  return index.timesMade(id) > 0 || index.evidence.claims.get(id)?.text !== undefined;
}

function citationProblems(index: CaseIndex, citation: Citation): readonly Problem[] {
  return citation.keys.filter((key) => !index.evidence.sources.has(key))
    .map((key) => problemOf(entityProblems, 'unknown-source', citation, { key }));
}

function content(tag: { readonly contentStart: number; readonly contentEnd: number }): Span {
  return { start: tag.contentStart, end: tag.contentEnd };
}
