import { fillIn } from '../../core/problemTable';
import { kindsOf } from '../../core/entities/registry';
import { isDrawnId } from '../../core/evidence/ids';
import { linkChanges } from '../../core/evidence/newRecords';
import { evidenceProblems } from '../../core/evidence/problems';
import type { Environment } from '../../core/model';
import type { Relation } from '../../core/tradecraft/claimTerms';
import { UserError } from '../../core/userError';
import { findClaim } from '../../node/findClaim';
import { changeEvidence } from '../changeEvidence';
import type { CaseOptions } from '../readCase';

/** What `dossier link` takes. */
export interface LinkOptions extends CaseOptions {
  readonly relation: Relation;
  readonly note?: string;
}

/** `dossier link`: ties a claim that an article makes, or that has a record, to an item of evidence. */
export async function link(
  claim: string, evidence: string, folder: string | undefined, options: LinkOptions, { now, user }: Environment,
): Promise<void> {
  if (!isDrawnId('c', claim)) throw new UserError(fillIn(evidenceProblems['bad-claim-id'].sentence, { value: claim }));
  await changeEvidence(folder, options, (data) => {
    const seen = findClaim(folder ?? '.', claim, kindsOf(data), data.claims.get(claim)?.lastSeen?.document);
    if (!seen && !data.claims.has(claim)) throw new UserError(`No article makes the claim ${claim} and it has no record; tag it first.`);
    if (!data.evidence.has(evidence)) throw new UserError(`The evidence ${evidence} is not in the case yet; add it with dossier add-evidence.`);
    return linkChanges(data, claim, evidence, { relation: options.relation, note: options.note, by: user(), at: now() }, seen);
  });
}
