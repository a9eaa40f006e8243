import { l10n, window, workspace, Uri } from 'vscode';
import type { EvidenceFile } from '../../core/evidence/evidenceFile';
import { conflictSpan, openConflicts, settleConflicts, type OpenConflict, type Side } from '../../core/evidence/merge/openConflicts';
import { UserError } from '../../core/userError';
import { askPick, type Answer, type PickItem } from '../../host/steps';
import { askCase } from '../../workspace/asking/askCase';
import type { OpenCase } from '../../workspace/openCase';
import { revealSpan } from '../../workspace/reveal';
import type { Services } from '../../workspace/services';
import { choiceText, placeText, recordText, sidesOf } from './choices';

type Needed = Pick<Services, 'cases' | 'editing'>;

/** A side for one conflict, or for all of them. */
interface Choice {
  readonly conflicts: readonly OpenConflict[];
  readonly side: Side;
}

/** Takes a side of the conflict at a JSON Pointer, as one edit. */
export async function settle({ cases, editing }: Needed, uri: string, pointer: string, side: Side): Promise<void> {
  const openCase = cases.of(Uri.parse(uri));
  const conflict = openCase.evidence && conflictsOf(openCase).find((each) => each.pointer === pointer);
  if (!conflict) throw new UserError(l10n.t('This conflict is no longer in the file.'));
  await apply(openCase, editing, { conflicts: [conflict], side });
}

/** Asks field by field which side stands, until nothing is open any more or the user stops; each choice is one edit. */
export async function resolveConflicts({ cases, editing }: Needed): Promise<void> {
  const openCase = await caseToResolve(cases);
  if (!openCase) return;
  openCase.evidenceToWrite().refuseUnwritable();
  if (conflictsOf(openCase).length === 0) throw new UserError(l10n.t('No merge left a conflict in the evidence file of this case.'));
  while (conflictsOf(openCase).length > 0) {
    const choice = await askChoice(openCase);
    if (choice === 'cancelled') return;
    if (choice !== 'back') await apply(openCase, editing, choice.value);
  }
  void window.showInformationMessage(l10n.t('Nothing is in conflict in the evidence file any more. If git waits for it, stage the file when you have looked at it.'));
}

/** The only case with conflicts, else one that the user chooses. */
async function caseToResolve(cases: Services['cases']): Promise<OpenCase | undefined> {
  const open = cases.ofFolders().filter((each) => conflictsOf(each).length > 0);
  return open.length === 1 ? open[0] : askCase(cases, l10n.t('Resolve conflict'));
}

function conflictsOf({ evidence }: OpenCase): readonly OpenConflict[] {
  return evidence?.file.status === 'readable' ? openConflicts(evidence.file) : [];
}

async function apply(openCase: OpenCase, editing: Services['editing'], { conflicts, side }: Choice): Promise<void> {
  const store = openCase.evidenceToWrite();
  await editing.apply(openCase, { evidence: () => settleConflicts(store.file, conflicts, side) });
}

async function askChoice(openCase: OpenCase): Promise<Answer<Choice>> {
  const all = conflictsOf(openCase);
  const [only] = all;
  if (only && all.length === 1) return askSide(openCase, only, false);
  const answer = await askPick<OpenConflict | Side>({
    title: l10n.t('Resolve conflict'), stays: true, placeholder: l10n.t('{0} places are open. Which one first?', all.length), items: [...rowsOf(openCase, all), ...takeAll()],
  });
  if (typeof answer !== 'object') return answer;
  if (typeof answer.value === 'string') return { value: { conflicts: all, side: answer.value } };
  return askSide(openCase, answer.value, true);
}

function rowsOf({ index }: OpenCase, conflicts: readonly OpenConflict[]): PickItem<OpenConflict | Side>[] {
  return conflicts.map((conflict) => ({
    label: placeText(conflict), description: recordText(index, conflict), value: conflict,
    detail: sidesOf(conflict).map((side) => choiceText(conflict, side)).join(' · '),
  }));
}

function takeAll(): PickItem<OpenConflict | Side>[] {
  return [{ label: l10n.t('$(check-all) Take all ours'), value: 'ours' }, { label: l10n.t('$(check-all) Take all theirs'), value: 'theirs' }];
}

async function askSide(openCase: OpenCase, conflict: OpenConflict, canGoBack: boolean): Promise<Answer<Choice>> {
  const { evidence } = openCase;
  if (evidence) await show(evidence.file, evidence.uri, conflict);
  const answer = await askPick<Side>({
    title: [placeText(conflict), recordText(openCase.index, conflict)].filter((part) => part !== '').join(': '),
    placeholder: l10n.t('Which shall stand?'), stays: true, canGoBack,
    items: sidesOf(conflict).map((side) => ({ label: choiceText(conflict, side), value: side })),
  });
  return typeof answer === 'object' ? { value: { conflicts: [conflict], side: answer.value } } : answer;
}

/** The user sees in the file what the question is about. */
async function show(file: EvidenceFile, uri: Uri, conflict: OpenConflict): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  await revealSpan(document, conflictSpan(file, conflict));
}
