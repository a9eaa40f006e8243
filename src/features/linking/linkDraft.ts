import type { Change } from '../../core/evidence/change';
import { newId, sourceId } from '../../core/evidence/ids';
import { linkChanges, newEvidence, newSource, type SeenClaim } from '../../core/evidence/newRecords';
import type { EvidenceData } from '../../core/evidence/schema';
import type { Environment } from '../../core/model';
import type { Credibility, Reliability } from '../../core/tradecraft/admiralty';
import type { Relation } from '../../core/tradecraft/claimTerms';

/** What the steps have asked so far. */
export interface LinkDraft {
  /** An existing item; undefined while a new one is described. */
  readonly evidence: string | undefined;
  readonly summary: string;
  /** Whether the summary was typed where evidence is chosen, and need not be asked for. */
  readonly summarised: boolean;
  /** An existing source; undefined while a new one is described. */
  readonly source: string | undefined;
  readonly title: string;
  /** `Family, Given; Family, Given`. */
  readonly authors: string;
  /** In EDTF. */
  readonly date: string;
  readonly url: string;
  readonly reliability: Reliability | undefined;
  readonly credibility: Credibility | undefined;
  readonly relation: Relation | undefined;
}

export const emptyLink: LinkDraft = {
  evidence: undefined, summary: '', summarised: false, source: undefined, title: '', authors: '', date: '', url: '',
  reliability: undefined, credibility: undefined, relation: undefined,
};

/** The claim that is linked, and where an article makes it. */
export interface LinkedClaim {
  readonly id: string;
  readonly seen?: SeenClaim | undefined;
}

/** The records that a finished draft makes: a source and an item where they are new, and the link. */
export function changesFor(draft: LinkDraft, { id: claim, seen }: LinkedClaim, data: EvidenceData, { now, random, user }: Environment): Change[] {
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

function newItemChanges(draft: LinkDraft, id: string, data: EvidenceData, { by, at }: Signature): Change[] {
  const authors = draft.authors.split(';').map((author) => author.trim()).filter((author) => author !== '');
  const { title, date, url, summary, reliability, credibility } = draft;
  const source = draft.source ?? sourceId({ author: authors[0]?.split(',')[0], title, date }, (taken) => data.sources.has(taken));
  const made = draft.source === undefined
    ? newSource({ title, authors, date: date || undefined, url: url || undefined, reliability })
    : undefined;
  return [
    ...(made ? [{ put: ['sources', source], value: made }] : []),
    { put: ['evidence', id], value: newEvidence({ source, summary, credibility, by, at }) },
  ];
}
