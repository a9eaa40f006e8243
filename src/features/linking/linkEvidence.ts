import { l10n } from 'vscode';
import { unlinkChanges } from '../../core/evidence/newRecords';
import { UserError } from '../../core/userError';
import { askSteps } from '../../host/steps';
import { claimToWrite, type ClaimRow } from '../../workspace/editing/claimToWrite';
import { environmentIn } from '../../workspace/editing/environmentIn';
import { linkTitle } from '../../workspace/linking/linkItems';
import { refuseGone } from '../../workspace/linking/refuseGone';
import type { OpenCase } from '../../workspace/openCase';
import type { Services } from '../../workspace/services';
import { changesFor, emptyLink } from './linkDraft';
import { linkSteps } from './linkSteps';

/** Asks what a claim rests on, and ties it to that. */
export async function linkEvidence({ cases, editing, environment }: Services, row: ClaimRow | undefined): Promise<void> {
  const claim = claimToWrite(cases, environment, row);
  const { openCase, id } = claim;
  openCase.evidenceToWrite().refuseUnwritable();
  const data = openCase.index.evidence;
  const linked = new Set(data.claims.get(id)?.links?.keys() ?? []);
  const draft = await askSteps(linkTitle(1, claim.text), emptyLink, linkSteps(data, linked));
  if (!draft) return;
  await editing.apply(openCase, { articles: claim.articles, evidence: (latest) => {
    refuseGone(latest, { source: draft.source, items: [draft.evidence] });
    return changesFor(draft, claim, latest, environmentIn(openCase, environment));
  } });
}

/** A row of the tree that stands for what a claim rests on. */
export interface LinkRow {
  readonly openCase: OpenCase;
  readonly claim: string;
  readonly target: string;
}

/** Unties a claim from what a row stands for. */
export async function removeLink({ editing }: Services, row: LinkRow | undefined): Promise<void> {
  if (!row) throw new UserError(l10n.t('Choose the evidence below its claim in a view first.'));
  await editing.apply(row.openCase, { evidence: () => unlinkChanges(row.claim, row.target) });
}
