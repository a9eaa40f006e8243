import { l10n } from 'vscode';
import { together, type Disposable } from '../../host/disposer';
import { registerCaseCommands } from '../../workspace/caseCommands';
import type { Services } from '../../workspace/services';
import { addHypothesis, newQuestion, removeHypothesis, showHypotheses } from './changeHypotheses';
import { chooseQuestion } from './chooseQuestion';
import { HypothesesDocuments } from './hypothesesDocuments';
import type { CaseQuestion } from './hypothesesUri';
import { rateEvidence, setRelevance } from './rateEvidence';

/** Questions, the claims that compete to answer them, and what the evidence says of each. */
export function registerHypotheses(services: Services): Disposable {
  const { cases } = services;
  const create = () => newQuestion(services);
  const onQuestion = (title: () => string, act: (question: CaseQuestion) => Promise<void>) => async (given?: CaseQuestion) => {
    const question = given ?? await chooseQuestion(cases, title(), create);
    if (question) await act(question);
  };
  return together(new HypothesesDocuments(services), registerCaseCommands(services, {
    newQuestion: create,
    showHypotheses: onQuestion(() => l10n.t('Show competing hypotheses'), showHypotheses),
    addHypothesis: onQuestion(() => l10n.t('Add hypothesis'), (question) => addHypothesis(services, question)),
    removeHypothesis: onQuestion(() => l10n.t('Remove hypothesis'), (question) => removeHypothesis(services, question)),
    setRelevance: onQuestion(() => l10n.t('Set relevance'), (question) => setRelevance(services, question)),
    rateEvidence: onQuestion(() => l10n.t('Rate evidence against hypotheses'), (question) => rateEvidence(services, question)),
  }));
}
