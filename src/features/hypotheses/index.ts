import { l10n } from 'vscode';
import { together, type Disposable } from '../../host/disposer';
import { registerCaseCommandsOnUse } from '../../workspace/caseCommands';
import type { Services } from '../../workspace/services';
import { HypothesesDocuments } from './hypothesesDocuments';
import type { CaseQuestion } from './hypothesesUri';
import type * as onUse from './onUse';

/** Questions, the claims that compete to answer them, and what the evidence says of each. */
export function registerHypotheses(services: Services, load: () => Promise<typeof onUse>): Disposable {
  const { cases } = services;
  const onQuestion = (title: () => string, act: (use: typeof onUse, question: CaseQuestion) => Promise<void>) => async (use: typeof onUse, given?: CaseQuestion) => {
    const question = given ?? await use.chooseQuestion(cases, title(), () => use.newQuestion(services));
    if (question) await act(use, question);
  };
  return together(new HypothesesDocuments(services), registerCaseCommandsOnUse(services, load, {
    newQuestion: (use) => use.newQuestion(services),
    showHypotheses: onQuestion(() => l10n.t('Show competing hypotheses'), (use, question) => use.showHypotheses(question)),
    addHypothesis: onQuestion(() => l10n.t('Add hypothesis'), (use, question) => use.addHypothesis(services, question)),
    removeHypothesis: onQuestion(() => l10n.t('Remove hypothesis'), (use, question) => use.removeHypothesis(services, question)),
    setRelevance: onQuestion(() => l10n.t('Set relevance'), (use, question) => use.setRelevance(services, question)),
    rateEvidence: onQuestion(() => l10n.t('Rate evidence against hypotheses'), (use, question) => use.rateEvidence(services, question)),
  }));
}
