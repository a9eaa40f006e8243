import { l10n } from 'vscode';
import { registerCommands } from '../../host/commands';
import { askPick } from '../../host/steps';
import { askCase } from '../../workspace/askCase';
import type { Cases } from '../../workspace/cases';
import type { Services } from '../../workspace/services';
import { collectTexts } from './collectTexts';
import { formats, type Format } from './formats';
import { saveFile, saveFolder } from './saving';
import type { Disposable } from '../../host/disposer';

/** Writes a case to other tools: evidence as JSON, tables, a report, clean articles. */
export function registerExporting({ cases, log }: Services): Disposable {
  return registerCommands(log, { export: () => exportCase(cases) });
}

async function exportCase(cases: Cases): Promise<void> {
  const openCase = await askCase(cases, l10n.t('Export'));
  const format = openCase && await askFormat();
  if (!openCase || !format) return;
  if (openCase.evidence && openCase.evidence.exists) openCase.evidence.refuseUnwritable();
  const texts = await collectTexts(openCase);
  if (!texts) return;
  const files = format.write({ name: openCase.name, index: openCase.index, texts });
  const [only] = files;
  if (format.into === 'file' && only) await saveFile(openCase, only);
  else await saveFolder(openCase, `dossier-export-${format.name}`, files);
}

async function askFormat(): Promise<Format | undefined> {
  const items = formats().map((format) => ({ label: format.label, detail: format.detail, value: format }));
  const answer = await askPick({ title: l10n.t('Export'), placeholder: l10n.t('As what?'), items });
  return typeof answer === 'object' ? answer.value : undefined;
}
