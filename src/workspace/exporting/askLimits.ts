import { l10n } from 'vscode';
import { countMarkings, isAbove, markingMeaning, strictestMarking } from '../../core/evidence/markings';
import type { EvidenceData } from '../../core/evidence/schema';
import type { CaseSnapshot } from '../../core/exchange/caseSnapshot';
import { withholdableMeaning, type ExportLimits, type Withholdable } from '../../core/exchange/limits/exportLimits';
import { limitNotices, noticesOf } from '../../core/exchange/limits/limitNotices';
import type { ProblemTable } from '../../core/problemTable';
import { markings, type Marking } from '../../core/tradecraft/claimTerms';
import { askChecks, askPick, askSteps, type Step } from '../../host/steps';

/** Asks how far an export may go, and what shall be withheld of what the format holds; undefined where the user stopped. */
export function askLimits(data: EvidenceData, title: string, withholds: readonly Withholdable[]): Promise<ExportLimits | undefined> {
  return askSteps<ExportLimits>(title, { upTo: strictestMarking(data), without: new Set() }, [markingStep(data), withheldStep(withholds)]);
}

/** What there is to say of an export that was limited, in the user's language. */
export function sayLimits({ limits }: Pick<CaseSnapshot, 'limits'>): readonly string[] {
  return limits ? noticesOf(limits).map(({ code, args }) => l10n.t((limitNotices as ProblemTable)[code]?.sentence ?? code, args)) : [];
}

/** Where nothing is marked, a marking limits nothing, and there is nothing to ask. */
function markingStep(data: EvidenceData): Step<ExportLimits> {
  return async (limits, frame) => {
    const strictest = strictestMarking(data);
    if (strictest === undefined) return 'skip';
    const counts = countMarkings(data);
    const above = (marking: Marking) => [...counts].reduce((sum, [each, count]) => sum + (isAbove(each, marking) ? count : 0), 0);
    const answer = await askPick<Marking>({
      ...frame,
      placeholder: l10n.t('Up to which marking may it go? Without one, so in any case: {0}', counts.get(undefined) ?? 0),
      items: markings.filter((marking) => !isAbove(marking, strictest)).map((marking) => ({
        label: marking, description: l10n.t(markingMeaning[marking]), value: marking,
        detail: marking === strictest ? l10n.t('Leaves out nothing for its marking') : l10n.t('Leaves out sources and items of evidence: {0}, and all that refers to them', above(marking)),
      })),
      active: (marking) => marking === limits.upTo,
    });
    return typeof answer === 'object' ? { value: { ...limits, upTo: answer.value } } : answer;
  };
}

function withheldStep(withholds: readonly Withholdable[]): Step<ExportLimits> {
  return async (limits, frame) => {
    if (withholds.length === 0) return 'skip';
    const labels: Readonly<Record<Withholdable, string>> = { names: l10n.t('Names of analysts'), notes: l10n.t('Notes'), people: l10n.t('People') };
    const answer = await askChecks<Withholdable>({
      ...frame, placeholder: l10n.t('What shall be withheld? Articles keep their words'),
      items: withholds.map((value) => ({ label: labels[value], description: l10n.t(withholdableMeaning[value]), value })),
      isTicked: (value) => limits.without.has(value),
    });
    return typeof answer === 'object' ? { value: { ...limits, without: new Set(answer.value) } } : answer;
  };
}
