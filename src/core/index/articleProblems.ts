import { problemOf } from '../problemTable';
import type { ArticleRecord, ClaimTag, Mention } from '../entities/articleRecord';
import { entityProblems } from '../entities/problems';
import type { Resolution } from '../entities/resolve';
import type { Citation, Problem, Span } from '../model';
import type { CaseIndex } from './caseIndex';

/** What is wrong in one article, as it was read and against the rest of the case; by place. */
export function articleProblems(index: CaseIndex, document: string): readonly Problem[] {
  const record = index.record(document);
  if (!record) return [];
  const problems = [
    ...record.problems,
    ...record.mentions.flatMap((mention, at) => mentionProblems(index, record, mention, index.resolutionOf(document, at))),
    ...record.claims.flatMap((tag) => claimProblems(index, record.document, tag)),
    ...record.citations.flatMap((citation) => citationProblems(index, citation)),
  ];
  return problems.sort((left, right) => left.start - right.start || left.end - right.end);
}

function mentionProblems(index: CaseIndex, record: ArticleRecord, mention: Mention, resolution: Resolution | undefined): readonly Problem[] {
  const ids = mention.refs.length > 0 ? mention.refs : [record.names.get(mention.name)].filter((id) => id !== undefined);
  if (ids.length > 0) return ids.flatMap((id, at) => referenceProblems(index, mention, id, mention.refSpans[at] ?? content(mention)));
  if (resolution?.state === 'notInCase') return [problemOf(entityProblems, 'not-in-case', content(mention), { text: mention.text })];
  return resolution?.state === 'ambiguous' ? [ambiguity(index, mention, resolution.candidates)] : [];
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
  const isFullName = index.registry.fullyNamed(mention.kind, mention.name).length > 0;
  return problemOf(entityProblems, isFullName || candidates.length > 1 ? 'ambiguous-name' : 'short-name-alone', content(mention), args);
}

function claimProblems(index: CaseIndex, document: string, tag: ClaimTag): readonly Problem[] {
  const problems = tag.refs.flatMap((id, at) => (isClaim(index, id) ? []
    : [problemOf(entityProblems, 'unknown-claim', tag.refSpans[at] ?? content(tag), { id })]));
  if (tag.id === undefined) return problems;
  const other = index.placesOfClaim(tag.id).find((place) => place.document !== document || place.tag !== tag);
  if (other) {
    const args = { id: tag.id, document: other.document, line: other.tag.line, column: other.tag.column };
    problems.push(problemOf(entityProblems, 'duplicate-claim', content(tag), args));
  }
  return problems;
}

/** A claim is made by an article, or is a hypothesis whose words stand in its record. */
function isClaim(index: CaseIndex, id: string): boolean {
  return index.placesOfClaim(id).length > 0 || index.evidence.claims.get(id)?.text !== undefined;
}

function citationProblems(index: CaseIndex, citation: Citation): readonly Problem[] {
  return citation.keys.filter((key) => !index.evidence.sources.has(key))
    .map((key) => problemOf(entityProblems, 'unknown-source', citation, { key }));
}

function content(tag: { readonly contentStart: number; readonly contentEnd: number }): Span {
  return { start: tag.contentStart, end: tag.contentEnd };
}
