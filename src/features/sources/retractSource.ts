import { commands, l10n, window } from 'vscode';
import { askText } from '../../host/steps';
import { refuseDate } from '../../workspace/asking/refuseDate';
import type { RecordRow } from '../../workspace/asking/recordRow';
import type { Services } from '../../workspace/services';
import { chooseSource, sourceIn, type ChosenSource } from './chooseSource';

/** Says when a source was withdrawn, today where nothing else is said; or takes that back. */
export async function retractSource({ cases, editing, environment }: Services, row: RecordRow | undefined): Promise<void> {
  const title = l10n.t('Retract source');
  const chosen = await chooseSource(cases, title, row);
  if (!chosen) return;
  const { retracted } = sourceIn(chosen);
  const answer = await askText({
    title: l10n.t('Retract {0}', chosen.id), value: retracted ?? environment.now().toISOString().slice(0, 10), refuse: refuseDate, placeholder: '2024-06-02',
    prompt: retracted === undefined ? l10n.t('When was it withdrawn?') : l10n.t('When was it withdrawn? Empty takes the retraction back'),
  });
  if (typeof answer !== 'object') return;
  const at = ['sources', chosen.id, 'retracted'];
  await editing.apply(chosen.openCase, { evidence: () => [answer.value === '' ? { remove: at } : { put: at, value: answer.value }] });
  if (answer.value !== '') void offerImpact(chosen);
}

/** What rested on the source is the next question. */
async function offerImpact({ openCase, id: source }: ChosenSource): Promise<void> {
  const show = l10n.t('Show What Leans on It');
  const chosen = await window.showInformationMessage(l10n.t('{0} is retracted and lends nothing any more.', source), show);
  if (chosen === show) await commands.executeCommand('dossier.showImpact', { openCase, source } satisfies RecordRow);
}
