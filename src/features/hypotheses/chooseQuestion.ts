import { l10n, window } from 'vscode';
import { UserError } from '../../core/userError';
import { RemedyError } from '../../host/remedyError';
import { askPick } from '../../host/steps';
import { askCase } from '../../workspace/asking/askCase';
import type { Cases } from '../../workspace/cases';
import { hypothesesScheme, questionOf, type CaseQuestion } from './hypothesesUri';

/** The question whose document is shown, else the only one of the case, else one that the user chooses; undefined where the user stopped. */
export async function chooseQuestion(cases: Cases, title: string, create: () => unknown): Promise<CaseQuestion | undefined> {
  const shown = window.activeTextEditor?.document.uri;
  if (shown?.scheme === hypothesesScheme) return checked(questionOf(cases, shown));
  const openCase = await askCase(cases, title);
  if (!openCase) return undefined;
  // Right after the start of the window the file may not have been read yet.
  await openCase.evidence?.load();
  const questions = [...openCase.index.evidence.questions];
  const [only] = questions;
  if (!only) {
    throw new RemedyError(l10n.t('This case has no question yet that hypotheses could compete on.'), { title: l10n.t('New Question…'), run: create });
  }
  if (questions.length === 1) return { openCase, question: only[0] };
  const answer = await askPick({
    title, placeholder: l10n.t('Which question?'), items: questions.map(([id, { text }]) => ({ label: text, description: id, value: id })),
  });
  return typeof answer === 'object' ? { openCase, question: answer.value } : undefined;
}

function checked(found: CaseQuestion): CaseQuestion {
  if (found.openCase.index.evidence.questions.has(found.question)) return found;
  throw new UserError(l10n.t('This question is not in the case any more.'));
}
