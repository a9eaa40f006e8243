import { l10n } from 'vscode';
import { askPick } from '../../host/steps';
import { askCase } from '../../workspace/asking/askCase';
import { askLimits, sayLimits } from '../../workspace/exporting/askLimits';
import { collectTexts } from '../../workspace/exporting/collectTexts';
import { saveFile, saveFolder } from '../../workspace/exporting/saveExport';
import type { Services } from '../../workspace/services';
import { formats, type Format } from './formats';

/** Asks which case, as what and for whom, and writes it where the user wants it. */
export async function exportCase({ cases, load }: Services): Promise<void> {
  const openCase = await askCase(cases, l10n.t('Export'));
  const format = openCase && await askFormat();
  if (!openCase || !format) return;
  if (openCase.evidence && openCase.evidence.exists) openCase.evidence.refuseUnwritable();
  const limits = await askLimits(openCase.index.evidence, l10n.t('Export'), format.withholds);
  const texts = limits && await collectTexts(openCase);
  if (!texts) return;
  const { limitSnapshot, ...writers } = await load('exchange');
  const snapshot = limitSnapshot({ name: openCase.name, index: openCase.index, texts }, limits);
  const files = writers[format.writer](snapshot);
  const [only] = files;
  if (format.into === 'file' && only) await saveFile(openCase, only, sayLimits(snapshot));
  else await saveFolder(openCase, `dossier-export-${format.name}`, files, sayLimits(snapshot));
}

async function askFormat(): Promise<Format | undefined> {
  const items = formats().map((format) => ({ label: format.label, detail: format.detail, value: format }));
  const answer = await askPick({ title: l10n.t('Export'), placeholder: l10n.t('As what?'), items });
  return typeof answer === 'object' ? answer.value : undefined;
}
