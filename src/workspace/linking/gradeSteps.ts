import { l10n, ThemeIcon } from 'vscode';
import { credibilities, credibilityWording, describeGrade, formatGrade, parseGrade, reliabilities, reliabilityWording, type Grade, type GradeWording } from '../../core/tradecraft/admiralty';
import { askPick, type PickItem, type Step } from '../../host/steps';
import type { SourceDraft } from './sourceDraft';

/** The first half of a grade; whoever types "C3" has answered both. */
export function reliabilityStep<Draft extends SourceDraft>(): Step<Draft> {
  return async (draft, frame) => {
    const answer = await askPick<Grade>({
      ...frame, placeholder: l10n.t('How reliable is the source? Or type the whole grade, such as C3'), items: [],
      itemsFor: (typed) => gradeItems(parseGrade(typed), reliabilities.map((reliability) => worded(reliability, reliabilityWording[reliability], { reliability }))),
      active: ({ reliability }) => reliability !== undefined && reliability === draft.reliability,
    });
    return typeof answer === 'object' ? { value: { ...draft, reliability: answer.value.reliability, credibility: answer.value.credibility } } : answer;
  };
}

/** The second half, unless it was typed with the first. */
export function credibilityStep<Draft extends SourceDraft>(): Step<Draft> {
  return async (draft, frame) => {
    if (draft.reliability !== undefined && draft.credibility !== undefined) return 'skip';
    const answer = await askPick<Grade>({
      ...frame, placeholder: l10n.t('How credible is the information, 1 to 6?'), items: [],
      itemsFor: (typed) => gradeItems(credibilityOf(parseGrade(typed)), credibilities.map((credibility) => worded(credibility, credibilityWording[credibility], { credibility }))),
      active: ({ credibility }) => credibility !== undefined && credibility === draft.credibility,
    });
    return typeof answer === 'object' ? { value: { ...draft, credibility: answer.value.credibility } } : answer;
  };
}

/** What was typed, if it is a grade, or else the way out; then the steps of the scale. */
function gradeItems(typed: Grade | undefined, scale: readonly PickItem<Grade>[]): PickItem<Grade>[] {
  const first: PickItem<Grade> = typed
    ? { label: formatGrade(typed), description: describeGrade(typed), alwaysShow: true, value: typed }
    : { label: l10n.t('Skip'), iconPath: new ThemeIcon('debug-step-over'), alwaysShow: true, value: {} };
  return [first, ...scale];
}

/** The source keeps its own grade: only the digit of what was typed is about the information. */
function credibilityOf(typed: Grade | undefined): Grade | undefined {
  return typed?.credibility && { credibility: typed.credibility };
}

function worded(label: string | number, { name, meaning }: GradeWording, value: Grade): PickItem<Grade> {
  return { label: String(label), description: `${name}: ${meaning}`, value };
}
