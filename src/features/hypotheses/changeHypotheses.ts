import { l10n, window, workspace } from 'vscode';
import { newId } from '../../core/evidence/ids';
import { hypothesisChanges, noHypothesisChanges } from '../../core/evidence/questionChanges';
import { UserError } from '../../core/userError';
import { fittingItems } from '../../host/fittingItems';
import { newItem } from '../../host/newItem';
import { askPick, askText, separator, type PickItem } from '../../host/steps';
import { askCase } from '../../workspace/asking/askCase';
import { claimAtCursor } from '../../workspace/asking/claimAtCursor';
import { claimItems } from '../../workspace/asking/claimItems';
import type { Cases } from '../../workspace/cases';
import type { OpenCase } from '../../workspace/openCase';
import type { Services } from '../../workspace/services';
import { hypothesesUri, type CaseQuestion } from './hypothesesUri';

/** Opens the document of a question's hypotheses. */
export async function showHypotheses(question: CaseQuestion): Promise<void> {
  await window.showTextDocument(await workspace.openTextDocument(hypothesesUri(question)), { preview: false });
}

/** Asks for a question and adds it to the case; then shows it. */
export async function newQuestion({ cases, editing, environment }: Services): Promise<void> {
  const title = l10n.t('New question');
  const openCase = await askCase(cases, title);
  if (!openCase) return;
  openCase.evidenceToWrite().refuseUnwritable();
  const answer = await askText({
    title, prompt: l10n.t('The question that hypotheses are to answer'), stays: true,
    refuse: (text) => text === '' ? l10n.t('Write a question.') : undefined,
  });
  if (typeof answer !== 'object') return;
  const question = newId('q', environment.random, (taken) => openCase.index.evidence.questions.has(taken));
  await editing.apply(openCase, { evidence: () => [{ put: ['questions', question], value: { text: answer.value } }] });
  await showHypotheses({ openCase, question });
}

/** Makes a claim of the case, or one that no article makes, a hypothesis of the question. */
export async function addHypothesis({ cases, editing, environment }: Services, { openCase, question }: CaseQuestion): Promise<void> {
  openCase.evidenceToWrite().refuseUnwritable();
  const { index } = openCase;
  const chosen = await askHypothesis(cases, openCase, question);
  if (!chosen) return;
  await editing.apply(openCase, { evidence: (data) => {
    const id = chosen.id ?? newId('c', environment.random, (drawn) => index.claim(drawn) !== undefined || data.claims.has(drawn));
    return [...(chosen.id === undefined ? [{ put: ['claims', id], value: { text: chosen.text } }] : []), ...hypothesisChanges(data, question, id)];
  } });
}

/** The claim that the user chooses, or the words of a new one; undefined where the user stopped. */
async function askHypothesis(cases: Cases, openCase: OpenCase, question: string): Promise<{ readonly id: string | undefined; readonly text: string } | undefined> {
  const title = l10n.t('Add hypothesis');
  const here = claimAtCursor(cases, openCase)?.id;
  const taken = new Set(openCase.index.evidence.questions.get(question)?.hypotheses);
  const claims = (await claimItems(openCase)).filter(({ value: { id } }) => !taken.has(id));
  const fitting = fittingItems(claims.map((item): PickItem<string | undefined> => ({ ...item, value: item.value.id })));
  const answer = await askPick<string | undefined>({
    title, placeholder: l10n.t('Choose a claim, or type a hypothesis that no article makes'), stays: true, items: [],
    itemsFor: (typed) => [newItem(l10n.t('New hypothesis…'), typed.trim(), undefined), separator(l10n.t('In the case')), ...fitting(typed)],
    active: (id) => id !== undefined && id === here,
  });
  if (typeof answer !== 'object') return undefined;
  const typed = answer.typed?.trim() ?? '';
  if (answer.value !== undefined || typed !== '') return { id: answer.value, text: typed };
  const words = await askText({ title, prompt: l10n.t('The hypothesis, as one sentence'), stays: true, refuse: (text) => text === '' ? l10n.t('Write a sentence.') : undefined });
  return typeof words === 'object' ? { id: undefined, text: words.value } : undefined;
}

/** Takes a hypothesis out of the question; the claim and its links stay. */
export async function removeHypothesis({ editing }: Services, { openCase, question }: CaseQuestion): Promise<void> {
  openCase.evidenceToWrite().refuseUnwritable();
  const hypotheses = hypothesesOf(openCase, question);
  const answer = await askPick({
    title: l10n.t('Remove hypothesis'), placeholder: l10n.t('Which one? The claim and its links stay'),
    items: hypotheses.map((id) => ({ label: openCase.index.claim(id)?.text ?? id, description: id, value: id })),
  });
  if (typeof answer === 'object') await editing.apply(openCase, { evidence: (data) => noHypothesisChanges(data, question, answer.value) });
}

/** The hypotheses of a question, each once; throws a UserError where there are none. */
export function hypothesesOf({ index }: OpenCase, question: string): readonly string[] {
  const hypotheses = [...new Set(index.evidence.questions.get(question)?.hypotheses)];
  if (hypotheses.length === 0) throw new UserError(l10n.t('This question has no hypothesis yet; “Dossier: Add hypothesis…” adds one.'));
  return hypotheses;
}
