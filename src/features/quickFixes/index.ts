import { CodeActionKind, languages } from 'vscode';
import { together, type Disposable } from '../../host/disposer';
import { registerCaseCommandsOnUse } from '../../workspace/caseCommands';
import type { Services } from '../../workspace/services';
import type { TagPlace } from './changeTag';
import type { LikelihoodToRecord, WordsPlace } from './changeWords';
import { ClaimFixes } from './claimFixes';
import type * as onUse from './onUse';
import { TagFixes } from './tagFixes';

/** Offers what mends a problem: of a tag, which entity is meant, a record for a new name, an id for a claim; of a claim, evidence, or other words. */
export function registerQuickFixes(services: Services, load: () => Promise<typeof onUse>): Disposable {
  const { cases } = services;
  return together(
    languages.registerCodeActionsProvider({ language: 'markdown' }, new TagFixes(cases), { providedCodeActionKinds: [CodeActionKind.QuickFix] }),
    languages.registerCodeActionsProvider({ language: 'markdown' }, new ClaimFixes(cases), { providedCodeActionKinds: [CodeActionKind.QuickFix] }),
    registerCaseCommandsOnUse(services, load, {
      replaceWords: (use, place: WordsPlace, text: string) => use.replaceWords(services, place, text),
      recordLikelihood: (use, wanted: LikelihoodToRecord) => use.recordLikelihood(services, wanted),
      setReference: (use, place: TagPlace, id: string) => use.setTagReference(services, place, id),
      giveClaimId: (use, place: TagPlace) => use.giveTagId(services, place),
      renewClaim: (use, place: TagPlace) => use.renewTag(services, place),
      citeClaim: (use, place: TagPlace) => use.citeTag(services, place),
    }),
  );
}
