import { l10n } from 'vscode';
import type { EvidenceData } from '../../core/evidence/schema';
import { fittingItems } from '../../host/fittingItems';
import { newItem } from '../../host/newItem';
import { askPick, separator, textStep, type Step } from '../../host/steps';
import { evidenceItem } from '../../workspace/asking/askEvidence';
import { credibilityStep } from '../../workspace/linking/gradeSteps';
import { relationStep } from '../../workspace/linking/relationStep';
import { sourceSteps } from '../../workspace/linking/sourceSteps';
import type { LinkDraft } from './linkDraft';

/** The questions of "Link claim to evidence…", in their order; each has an answer already, or can be skipped. */
export function linkSteps(data: EvidenceData, linked: ReadonlySet<string>): readonly Step<LinkDraft>[] {
  return [
    evidenceStep(data, linked),
    unlessSummarised(textStep<'summary', LinkDraft>('summary', () => ({ prompt: l10n.t('What does it say? One sentence'), refuse: (text) => text === '' ? l10n.t('Say in a sentence what the evidence is.') : undefined }))),
    ...sourceSteps<LinkDraft>(data).map(onlyNew),
    onlyNew(credibilityStep()),
    relationStep(),
  ];
}

function evidenceStep(data: EvidenceData, linked: ReadonlySet<string>): Step<LinkDraft> {
  const items = [...data.evidence.keys()].map((id) => {
    const item = evidenceItem(data, id);
    return linked.has(id) ? { ...item, description: `${id} · ${l10n.t('linked already')}` } : item;
  });
  const fitting = fittingItems(items);
  return async (draft, frame) => {
    const answer = await askPick<string | undefined>({
      ...frame, placeholder: l10n.t('Which evidence? Choose it, or type what new evidence says'), items: [],
      itemsFor: (typed) => [newItem(l10n.t('New evidence…'), typed.trim(), undefined), ...(items.length > 0 ? [separator(l10n.t('In the case'))] : []), ...fitting(typed)],
      active: (value) => value === draft.evidence,
    });
    if (typeof answer !== 'object') return answer;
    const typed = answer.typed?.trim() ?? '';
    const summarised = answer.value === undefined && typed !== '';
    return { value: { ...draft, evidence: answer.value, summarised, summary: summarised ? typed : draft.summary } };
  };
}

function onlyNew(step: Step<LinkDraft>): Step<LinkDraft> {
  return (draft, frame) => draft.evidence === undefined ? step(draft, frame) : Promise.resolve('skip');
}

function unlessSummarised(step: Step<LinkDraft>): Step<LinkDraft> {
  return onlyNew((draft, frame) => draft.summarised ? Promise.resolve('skip') : step(draft, frame));
}
