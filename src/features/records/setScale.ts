import { l10n } from 'vscode';
import { bandOf, scaleNames, scaleWording, type ScaleName } from '../../core/tradecraft/likelihood';
import { askPick } from '../../host/steps';
import { askCase } from '../../workspace/asking/askCase';
import type { OpenCase } from '../../workspace/openCase';
import type { Services } from '../../workspace/services';

/** Chooses the scale of likelihood that the whole case uses; what its claims say already stays as it is. */
export async function setScale({ cases, editing }: Pick<Services, 'cases' | 'editing'>, row: { readonly openCase: OpenCase } | undefined): Promise<void> {
  const title = l10n.t('Set scale of likelihood');
  const openCase = row?.openCase ?? await askCase(cases, title);
  if (!openCase) return;
  openCase.evidenceToWrite().refuseUnwritable();
  const answer = await askPick({
    title, placeholder: l10n.t('Which terms do the claims of this case use?'), active: (scale) => scale === openCase.index.evidence.scale,
    items: scaleNames.map((scale) => ({ label: scale, description: scaleWording[scale], detail: offScale(openCase, scale), value: scale })),
  });
  if (typeof answer === 'object') await editing.apply(openCase, { evidence: () => [{ put: ['scale'], value: answer.value }] });
}

function offScale({ index }: OpenCase, scale: ScaleName): string {
  const off = [...index.evidence.claims.values()].filter(({ likelihood }) => likelihood !== undefined && !bandOf(scale, likelihood)).length;
  if (off === 0) return '';
  return off === 1 ? l10n.t('1 claim has a likelihood that is not on it') : l10n.t('{0} claims have a likelihood that is not on it', off);
}
