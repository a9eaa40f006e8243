import { l10n } from 'vscode';
import type { ClaimEntry } from '../../core/index/entries';
import type { Relation } from '../../core/tradecraft/claimTerms';
import { UserError } from '../../core/userError';
import { askSteps, type PickItem } from '../../host/steps';
import { claimAtCursor } from '../../workspace/asking/claimAtCursor';
import { claimItems } from '../../workspace/asking/claimItems';
import { claimToWrite } from '../../workspace/editing/claimToWrite';
import { claimStep } from '../../workspace/linking/claimStep';
import type { DraggedEvidence } from '../../workspace/linking/draggedEvidence';
import { linkItems } from '../../workspace/linking/linkItems';
import { relationStep } from '../../workspace/linking/relationStep';
import type { Services } from '../../workspace/services';

/** What the steps have asked so far. */
interface Draft {
  readonly claim: ClaimEntry | undefined;
  readonly relation: Relation | undefined;
}

/** Links items of evidence to a claim that the user chooses; the one at the cursor is proposed. */
export async function linkToClaim(services: Services, evidence: DraggedEvidence | undefined): Promise<void> {
  const { cases, environment } = services;
  if (!evidence) throw new UserError(l10n.t('Choose items of evidence in the Evidence view first.'));
  const { openCase, items } = evidence;
  openCase.evidenceToWrite().refuseUnwritable();
  const claims = (await claimItems(openCase)).map((claim) => saidLinked(claim, items));
  if (claims.length === 0) throw new UserError(l10n.t('This case has no claim yet. Select a sentence in an article; “Dossier: Tag as claim” makes it one.'));
  const title = items.length === 1 ? l10n.t('Link evidence to a claim') : l10n.t('Link {0} items of evidence to a claim', items.length);
  const claim = claimAtCursor(cases, openCase);
  const steps = [claimStep<Draft>({ items: claims, placeholder: l10n.t('To which claim?'), proposed: claim }), relationStep<Draft>()];
  const draft = await askSteps<Draft>(title, { claim, relation: undefined }, steps);
  if (!draft?.claim || !draft.relation) return;
  await linkItems(services, claimToWrite(cases, environment, { openCase, entry: draft.claim }), items, draft.relation);
}

/** Says of a claim that one of the items is linked to it. */
function saidLinked(claim: PickItem<ClaimEntry>, items: readonly string[]): PickItem<ClaimEntry> {
  const links = claim.value.record?.links;
  return items.some((item) => links?.has(item)) ? { ...claim, description: `${claim.description ?? ''} · ${l10n.t('linked already')}` } : claim;
}
