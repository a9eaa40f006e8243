import { CodeActionKind, languages } from 'vscode';
import { together, type Disposable } from '../../host/disposer';
import { registerCaseCommands } from '../../workspace/caseCommands';
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
    registerCaseCommands(services, {
      replaceWords: async (place: WordsPlace, text: string) => (await load()).replaceWords(services, place, text),
      recordLikelihood: async (wanted: LikelihoodToRecord) => (await load()).recordLikelihood(services, wanted),
      setReference: async (place: TagPlace, id: string) => (await load()).setTagReference(services, place, id),
      giveClaimId: async (place: TagPlace) => (await load()).giveTagId(services, place),
      renewClaim: async (place: TagPlace) => (await load()).renewTag(services, place),
      citeClaim: async (place: TagPlace) => (await load()).citeTag(services, place),
    }),
  );
}
