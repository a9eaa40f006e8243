import type { Change } from '../../core/evidence/change';
import { newId } from '../../core/evidence/ids';
import { linkChanges, newEvidence, type NamedClaim } from '../../core/evidence/newRecords';
import type { EvidenceData } from '../../core/evidence/schema';
import type { Environment } from '../../core/model';
import type { Relation } from '../../core/tradecraft/claimTerms';
import { emptySource, sourceOf, type SourceDraft } from '../../workspace/linking/sourceDraft';

/** What the steps have asked so far. */
export interface LinkDraft extends SourceDraft {
  /** An existing item; undefined while a new one is described. */
  readonly evidence: string | undefined;
  readonly summary: string;
  /** Whether the summary was typed where evidence is chosen, and need not be asked for. */
  readonly summarised: boolean;
  readonly relation: Relation | undefined;
}

export const emptyLink: LinkDraft = { ...emptySource, evidence: undefined, summary: '', summarised: false, relation: undefined };

/** The records that a finished draft makes: a source and an item where they are new, and the link. */
export function changesFor(draft: LinkDraft, { id: claim, seen }: NamedClaim, data: EvidenceData, { now, random, user }: Environment): Change[] {
  const { relation } = draft;
  if (!relation) return [];
  const by = user();
  const at = now();
  const evidence = draft.evidence ?? newId('e', random, (taken) => data.evidence.has(taken));
  const created = draft.evidence === undefined ? newItemChanges(draft, evidence, data, { by, at }) : [];
  return [...created, ...linkChanges(data, claim, evidence, { relation, by, at }, seen)];
}

interface Signature {
  readonly by: string | undefined;
  readonly at: Date;
}

function newItemChanges(draft: LinkDraft, id: string, data: EvidenceData, signature: Signature): Change[] {
  const { summary, credibility } = draft;
  const { source, changes } = sourceOf(draft, data);
  return [...changes, { put: ['evidence', id], value: newEvidence({ source, summary, credibility, ...signature }) }];
}
