import { languages } from 'vscode';
import { together, type Disposable } from '../../host/disposer';
import { registerCaseCommandsOnUse } from '../../workspace/caseCommands';
import type { ClaimRow } from '../../workspace/editing/claimToWrite';
import { evidenceMime } from '../../workspace/linking/draggedEvidence';
import type { Services } from '../../workspace/services';
import { ClaimLenses } from './claimLenses';
import { ClaimMarks } from './claimMarks';
import { EvidenceChanges } from './evidenceChanges';
import { dropKind, EvidenceDrop } from './evidenceDrop';
import type { DropTarget } from './linkDropped';
import type { LinkRow } from './linkEvidence';
import type * as onUse from './onUse';
import type { ClaimArgument } from './showEvidence';

/** Ties claims to evidence, and marks each claim with what it rests on. */
export function registerLinking(services: Services, load: () => Promise<typeof onUse>): Disposable {
  const { cases, settings } = services;
  const changes = new EvidenceChanges(cases, settings);
  const marks = new ClaimMarks(cases, settings, changes.event);
  const lenses = new ClaimLenses(cases, settings, changes.event);
  return together(
    changes,
    languages.registerInlayHintsProvider({ language: 'markdown' }, marks),
    languages.registerCodeLensProvider({ language: 'markdown' }, lenses),
    languages.registerDocumentDropEditProvider({ language: 'markdown' }, new EvidenceDrop(), { providedDropEditKinds: [dropKind], dropMimeTypes: [evidenceMime] }),
    registerCaseCommandsOnUse(services, load, {
      linkEvidence: (use, row?: ClaimRow) => use.linkEvidence(services, row),
      showEvidence: (use, claim?: ClaimArgument) => use.showEvidence(cases, claim),
      removeLink: (use, row?: LinkRow) => use.removeLink(services, row),
      linkDropped: (use, dragged: string, onto?: DropTarget) => use.linkDropped(services, dragged, onto),
      openEvidenceFile: (use) => use.openEvidenceFile(cases),
    }),
  );
}
