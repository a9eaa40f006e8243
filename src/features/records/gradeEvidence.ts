import { l10n, ThemeIcon } from 'vscode';
import { describeEvidence, describeSource, reliabilityOf } from '../../core/evidence/describe';
import type { EvidenceData } from '../../core/evidence/schema';
import {
  credibilities, credibilityWording, describeGrade, formatGrade, parseGrade, reliabilities, reliabilityWording, type Grade, type GradeWording,
} from '../../core/tradecraft/admiralty';
import { askPick, askSteps, type PickItem, type Step } from '../../host/steps';
import type { Services } from '../../workspace/services';
import { shortened } from '../../core/shortened';
import type { RecordRow } from '../../workspace/asking/recordRow';
import { emptyGrade, gradeChanges, type GradeDraft } from './gradeDraft';
import { itemToGrade } from './itemToGrade';

/** Grades an item of evidence and its source by the Admiralty system, as one edit. */
export async function gradeEvidence({ cases, editing }: Pick<Services, 'cases' | 'editing'>, row: RecordRow | undefined): Promise<void> {
  const found = await itemToGrade(cases, row);
  if (!found) return;
  const { openCase, id, item } = found;
  openCase.evidenceToWrite().refuseUnwritable();
  const data = openCase.index.evidence;
  const steps = data.sources.has(item.source) ? [credibilityStep(data, id), reliabilityStep(data, item.source)] : [credibilityStep(data, id)];
  const draft = await askSteps(l10n.t('Grade “{0}”', shortened(describeEvidence(item, data))), emptyGrade, steps);
  if (draft) await editing.apply(openCase, { evidence: () => gradeChanges(draft, id, item.source) });
}

function credibilityStep(data: EvidenceData, id: string): Step<GradeDraft> {
  const now = data.evidence.get(id)?.credibility;
  const steps = credibilities.map((step) => worded(step, credibilityWording[step], step));
  return async (draft, frame) => {
    const answer = await askPick<GradeDraft['credibility'] | Grade>({
      ...frame, placeholder: l10n.t('How credible is the information, 1 to 6? Or type the whole grade, such as C3'), items: [],
      itemsFor: (typed) => [...typedGrade(parseGrade(typed)), keepItem(now && describeGrade({ credibility: now })), ...steps, ...removeItems(now)],
      active: (value) => value === draft.credibility,
    });
    if (typeof answer !== 'object') return answer;
    const { value } = answer;
    if (typeof value !== 'object') return { value: { ...draft, credibility: value, isWhole: false } };
    const { reliability, credibility } = value;
    return { value: { credibility: credibility ?? draft.credibility, reliability: reliability ?? draft.reliability, isWhole: reliability !== undefined } };
  };
}

function reliabilityStep(data: EvidenceData, source: string): Step<GradeDraft> {
  const record = data.sources.get(source);
  const own = record?.reliability;
  const now = record && reliabilityOf(record, data);
  const inherited = own === undefined && now !== undefined ? l10n.t('{0}, as its publisher', describeGrade({ reliability: now })) : now && describeGrade({ reliability: now });
  const steps = reliabilities.map((step) => worded(step, reliabilityWording[step], step));
  return async (draft, frame) => {
    if (draft.isWhole) return 'skip';
    const answer = await askPick<GradeDraft['reliability']>({
      ...frame, placeholder: l10n.t('How reliable is the source, A to F? {0}', record ? shortened(describeSource(record, data)) : source), items: [],
      itemsFor: () => [keepItem(inherited), ...steps, ...removeItems(own)],
      active: (value) => value === draft.reliability,
    });
    return typeof answer === 'object' ? { value: { ...draft, reliability: answer.value } } : answer;
  };
}

/** A grade that was typed, as the first row. */
function typedGrade(typed: Grade | undefined): PickItem<Grade>[] {
  return typed === undefined ? [] : [{ label: formatGrade(typed), description: describeGrade(typed), alwaysShow: true, value: typed }];
}

function keepItem(now: string | undefined): PickItem<'keep'> {
  return {
    label: now === undefined ? l10n.t('Skip') : l10n.t('Keep'), description: now ?? l10n.t('not graded yet'), iconPath: new ThemeIcon('debug-step-over'), alwaysShow: true, value: 'keep',
  };
}

function removeItems(now: unknown): PickItem<'remove'>[] {
  return now === undefined ? [] : [{ label: l10n.t('$(close) Remove'), value: 'remove' }];
}

function worded<Value>(label: string | number, { name, meaning }: GradeWording, value: Value): PickItem<Value> {
  return { label: String(label), description: `${name}: ${meaning}`, value };
}
