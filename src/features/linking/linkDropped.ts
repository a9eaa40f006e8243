import { l10n, workspace, type Uri } from 'vscode';
import { UserError } from '../../core/userError';
import type { Relation } from '../../core/tradecraft/claimTerms';
import { askSteps } from '../../host/steps';
import { claimToWrite, claimToWriteAt, type ClaimRow, type ClaimToWrite } from '../../workspace/editing/claimToWrite';
import { readDragged, type DraggedEvidence } from '../../workspace/linking/draggedEvidence';
import { linkItems, linkTitle } from '../../workspace/linking/linkItems';
import { relationStep } from '../../workspace/linking/relationStep';
import type { OpenCase } from '../../workspace/openCase';
import type { Services } from '../../workspace/services';

/** A place in an article, in UTF-16 code units. */
export interface DropPlace {
  readonly document: Uri;
  readonly offset: number;
}

/** What evidence was dropped onto: a row of a view, whatever it stands for, or a place in an article. */
export type DropTarget = DropPlace | { readonly openCase: OpenCase; readonly type: string };

/** Links the evidence that was dropped to the claim that it fell on, after asking what it means for the claim; refuses it anywhere else. */
export async function linkDropped(services: Services, dragged: string, onto: DropTarget | undefined): Promise<void> {
  const evidence = readDragged(services.cases, dragged);
  const claim = claimUnder(services, evidence, onto);
  evidence.openCase.evidenceToWrite().refuseUnwritable();
  const { items } = evidence;
  const draft = await askSteps<{ relation: Relation | undefined }>(linkTitle(items.length, claim.text), { relation: undefined }, [relationStep()]);
  if (!draft?.relation) return;
  // The drop itself may have given the article a new version while the user was asked.
  const now = claimUnder(services, evidence, onto);
  if (now.text !== claim.text) throw new UserError(l10n.t('The article changed in the meantime, so nothing was done. Please try again.'));
  await linkItems(services, now, items, draft.relation);
}

function claimUnder(services: Services, { openCase }: DraggedEvidence, onto: DropTarget | undefined): ClaimToWrite {
  const claim = !onto ? undefined : 'document' in onto ? claimInArticle(services, onto) : claimOfRow(services, onto);
  if (!claim) throw new UserError(l10n.t('Drop evidence onto a claim: nothing else can be linked to it.'));
  if (claim.openCase !== openCase) throw new UserError(l10n.t('This evidence belongs to another case than the claim, so they cannot be linked.'));
  return claim;
}

function claimInArticle({ cases, environment }: Services, { document: uri, offset }: DropPlace): ClaimToWrite | undefined {
  const document = workspace.textDocuments.find((each) => each.uri.toString() === uri.toString());
  const openCase = document && cases.ofArticle(document);
  const path = openCase?.pathOf(uri) ?? '';
  const record = openCase?.index.record(path);
  return document && openCase && record && claimToWriteAt({ document, openCase, path, record, offset }, environment.random);
}

function claimOfRow({ cases, environment }: Services, row: { readonly openCase: OpenCase; readonly type: string }): ClaimToWrite | undefined {
  const claim = isClaim(row) ? row : claimAbove(row);
  return claim && claimToWrite(cases, environment, claim);
}

function isClaim(row: { readonly type: string }): row is ClaimRow & { readonly type: 'claim' } {
  return row.type === 'claim' && 'entry' in row;
}

/** What a claim rests on stands for the claim. */
function claimAbove({ openCase, ...row }: { readonly openCase: OpenCase; readonly type: string }): ClaimRow | undefined {
  const entry = row.type === 'link' && 'claim' in row && typeof row.claim === 'string' ? openCase.index.claim(row.claim) : undefined;
  return entry && { openCase, entry };
}
