import { languages, l10n } from 'vscode';
import { unlinkChanges } from '../../core/evidence/newRecords';
import { UserError } from '../../core/userError';
import { together, type Disposable } from '../../host/disposer';
import { askSteps } from '../../host/steps';
import { registerCaseCommands } from '../../workspace/caseCommands';
import { askCase } from '../../workspace/asking/askCase';
import type { Cases } from '../../workspace/cases';
import { claimToWrite, type ClaimRow } from '../../workspace/editing/claimToWrite';
import { environmentIn } from '../../workspace/editing/environmentIn';
import { evidenceMime } from '../../workspace/linking/draggedEvidence';
import { linkTitle } from '../../workspace/linking/linkItems';
import type { OpenCase } from '../../workspace/openCase';
import { refuseGone } from '../../workspace/linking/refuseGone';
import { openRecord } from '../../workspace/openRecord';
import type { Services } from '../../workspace/services';
import { ClaimLenses } from './claimLenses';
import { ClaimMarks } from './claimMarks';
import { EvidenceChanges } from './evidenceChanges';
import { dropKind, EvidenceDrop } from './evidenceDrop';
import { changesFor, emptyLink } from './linkDraft';
import { linkDropped, type DropTarget } from './linkDropped';
import { linkSteps } from './linkSteps';
import { showEvidence, type ClaimArgument } from './showEvidence';

/** Ties claims to evidence, and marks each claim with what it rests on. */
export function registerLinking(services: Services): Disposable {
  const { cases, settings } = services;
  const changes = new EvidenceChanges(cases, settings);
  const marks = new ClaimMarks(cases, settings, changes.event);
  const lenses = new ClaimLenses(cases, settings, changes.event);
  return together(
    changes,
    languages.registerInlayHintsProvider({ language: 'markdown' }, marks),
    languages.registerCodeLensProvider({ language: 'markdown' }, lenses),
    languages.registerDocumentDropEditProvider({ language: 'markdown' }, new EvidenceDrop(), { providedDropEditKinds: [dropKind], dropMimeTypes: [evidenceMime] }),
    registerCaseCommands(services, {
      linkEvidence: (row?: ClaimRow) => linkEvidence(services, row),
      showEvidence: (claim?: ClaimArgument) => showEvidence(cases, claim),
      removeLink: (row?: LinkRow) => removeLink(services, row),
      linkDropped: (dragged: string, onto?: DropTarget) => linkDropped(services, dragged, onto),
      openEvidenceFile: () => openEvidenceFile(cases),
    }),
  );
}

async function linkEvidence({ cases, editing, environment }: Services, row: ClaimRow | undefined): Promise<void> {
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
interface LinkRow {
  readonly openCase: OpenCase;
  readonly claim: string;
  readonly target: string;
}

async function removeLink({ editing }: Services, row: LinkRow | undefined): Promise<void> {
  if (!row) throw new UserError(l10n.t('Choose the evidence below its claim in a view first.'));
  await editing.apply(row.openCase, { evidence: () => unlinkChanges(row.claim, row.target) });
}

async function openEvidenceFile(cases: Cases): Promise<void> {
  const openCase = await askCase(cases, l10n.t('Open evidence file'));
  if (openCase) await openRecord(openCase);
}
