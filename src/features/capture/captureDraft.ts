import type { Change } from '../../core/evidence/change';
import { newId } from '../../core/evidence/ids';
import { linkChanges, newEvidence } from '../../core/evidence/newRecords';
import type { EvidenceData, EvidenceItem } from '../../core/evidence/schema';
import type { ClaimEntry } from '../../core/index/entries';
import type { Environment } from '../../core/model';
import type { Relation } from '../../core/tradecraft/claimTerms';
import { emptySource, sourceOf, type SourceDraft } from '../../workspace/linking/sourceDraft';

/** What the steps of a capture have asked so far. */
export interface CaptureDraft extends SourceDraft {
  readonly locator: string;
  readonly summary: string;
  readonly claim: ClaimEntry | undefined;
  readonly relation: Relation | undefined;
}

export const emptyCapture: CaptureDraft = { ...emptySource, locator: '', summary: '', claim: undefined, relation: undefined };

/** What was selected or copied. */
export interface Captured {
  readonly quote: NonNullable<EvidenceItem['quote']>;
  /** Of the document in the case, where it could be a source's text. */
  readonly path?: string | undefined;
  /** Whether the document is the text of its source, which does not say so yet. */
  readonly isNewText?: boolean;
}

/** The records that a finished capture makes: the item, its source where that is new, and the link. */
export function captureChanges(draft: CaptureDraft, { quote, path, isNewText = false }: Captured, data: EvidenceData, { now, random, user }: Environment): readonly Change[] {
  const { summary, locator, credibility, claim, relation } = draft;
  const by = user();
  const at = now();
  const { source, changes } = sourceOf(draft, data, draft.isText ? path : undefined);
  const text: readonly Change[] = isNewText && path !== undefined ? [{ put: ['sources', source, 'text'], value: path }] : [];
  const id = newId('e', random, (taken) => data.evidence.has(taken));
  const item = newEvidence({ source, summary: summary || undefined, locator: locator || undefined, credibility, quote, by, at });
  const seen = claim?.document === undefined ? undefined : { document: claim.document, text: claim.text };
  const link = claim && relation ? linkChanges(data, claim.id, id, { relation, by, at }, seen) : [];
  return [...changes, ...text, { put: ['evidence', id], value: item }, ...link];
}
