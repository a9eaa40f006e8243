import { CodeActionKind, languages } from 'vscode';
import { newId } from '../../core/evidence/ids';
import { citeClaim, renewClaim } from '../../core/tagging/changeClaim';
import { giveClaimId } from '../../core/tagging/giveClaimId';
import { setReference } from '../../core/tagging/setReference';
import { together, type Disposable } from '../../host/disposer';
import { registerCaseCommands } from '../../workspace/caseCommands';
import type { OpenCase } from '../../workspace/openCase';
import type { Services } from '../../workspace/services';
import { changeTag, type TagPlace } from './changeTag';
import { recordLikelihood, replaceWords, type LikelihoodToRecord, type WordsPlace } from './changeWords';
import { ClaimFixes } from './claimFixes';
import { TagFixes } from './tagFixes';

/** Offers what mends a problem: of a tag, which entity is meant, a record for a new name, an id for a claim; of a claim, evidence, or other words. */
export function registerQuickFixes(services: Services): Disposable {
  const { cases, environment } = services;
  const freshId = ({ index }: OpenCase): string => newId('c', environment.random, (taken) => index.claim(taken) !== undefined);
  return together(
    languages.registerCodeActionsProvider({ language: 'markdown' }, new TagFixes(cases), { providedCodeActionKinds: [CodeActionKind.QuickFix] }),
    languages.registerCodeActionsProvider({ language: 'markdown' }, new ClaimFixes(cases), { providedCodeActionKinds: [CodeActionKind.QuickFix] }),
    registerCaseCommands(services, {
      replaceWords: (place: WordsPlace, text: string) => replaceWords(services, place, text),
      recordLikelihood: (wanted: LikelihoodToRecord) => recordLikelihood(services, wanted),
      setReference: (place: TagPlace, id: string) => changeTag(services, place, (text, tag, { kinds }) => setReference(text, tag, id, kinds)),
      giveClaimId: (place: TagPlace) => changeTag(services, place, (text, tag, openCase) => giveClaimId(text, tag, freshId(openCase), openCase.kinds)),
      renewClaim: (place: TagPlace) => changeTag(services, place, (text, tag, openCase) => renewClaim(text, tag, freshId(openCase), openCase.kinds)),
      citeClaim: (place: TagPlace) => changeTag(services, place, (text, tag, { kinds }) => citeClaim(text, { ...tag, id: tag.id ?? '' }, kinds)),
    }),
  );
}
