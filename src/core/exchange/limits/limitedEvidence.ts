import { isAbove, markingOf } from '../../evidence/markings';
import type { Claim, EvidenceData, Source } from '../../evidence/schema';
import type { ExportLimits, LeftOut } from './exportLimits';
import { mapped } from './mapped';
import { withholdFields } from './withholdFields';

/** What of the articles is left out besides. */
export interface Hidden {
  /** Those that stand only in such documents. */
  readonly claims: ReadonlySet<string>;
  readonly documents: ReadonlySet<string>;
}

/** What is left of a case's evidence within the limits, and what is not. */
export interface LimitedEvidence {
  readonly data: EvidenceData;
  readonly leftOut: Pick<LeftOut, 'sources' | 'evidence' | 'links'>;
}

/**
 * The evidence that may go into an export: no source and no item above the marking, no link and no other reference to one of
 * them, nor to what is hidden. Items bear the marking that holds for them.
 */
export function limitedEvidence(all: EvidenceData, limits: ExportLimits, hidden: Hidden): LimitedEvidence {
  const { upTo } = limits;
  const sources = only(all.sources, (_, { marking }) => upTo === undefined || !isAbove(marking, upTo));
  const evidence = only(all.evidence, (_, item) => upTo === undefined || !isAbove(markingOf(item, all), upTo));
  const isGone = (target: string) => hidden.claims.has(target) || (all.evidence.has(target) && !evidence.has(target));
  const links = new Map<string, number>();
  const claims = mapped(only(all.claims, (id) => !hidden.claims.has(id)), (record, id) => {
    const claim = withoutSighting(record, hidden.documents);
    const kept = claim.links && only(claim.links, (target) => !isGone(target));
    const lost = (claim.links?.size ?? 0) - (kept?.size ?? 0);
    if (lost > 0) links.set(id, lost);
    return lost > 0 && kept ? { ...claim, links: kept } satisfies Claim : claim;
  });
  const data: EvidenceData = {
    ...all,
    sources: mapped(sources, (source) => withoutOrigins(source, (id) => all.sources.has(id) && !sources.has(id))),
    evidence: mapped(evidence, (item) => withMarking(item, markingOf(item, all))),
    claims,
    questions: mapped(all.questions, (question) => ({
      ...question,
      ...(question.hypotheses && { hypotheses: question.hypotheses.filter((id) => !hidden.claims.has(id)) }),
      ...(question.relevance && { relevance: only(question.relevance, (id) => !isGone(id)) }),
    })),
    // What a merge left open holds records of both sides, whatever their marking.
    conflicts: new Map(),
  };
  const leftOut = { sources: all.sources.size - sources.size, evidence: all.evidence.size - evidence.size, links };
  return { data: withholdFields(data, limits.without), leftOut };
}

function withoutOrigins(source: Source, isGone: (id: string) => boolean): Source {
  if (!source.derivedFrom?.some(isGone)) return source;
  return { ...source, derivedFrom: source.derivedFrom.filter((id) => !isGone(id)) };
}

/** Where a claim was seen last may be a document that is left out, though another article makes it. */
function withoutSighting(claim: Claim, hidden: ReadonlySet<string>): Claim {
  const { lastSeen, ...others } = claim;
  return lastSeen?.document !== undefined && hidden.has(lastSeen.document) ? others : claim;
}

function withMarking<Item extends { readonly marking?: Source['marking'] }>(item: Item, marking: Source['marking']): Item {
  return item.marking === marking ? item : { ...item, marking };
}

function only<Value>(records: ReadonlyMap<string, Value>, isKept: (id: string, value: Value) => boolean): ReadonlyMap<string, Value> {
  return new Map([...records].filter(([id, value]) => isKept(id, value)));
}
