import { l10n } from 'vscode';
import { askCase } from '../../workspace/asking/askCase';
import type { Cases } from '../../workspace/cases';
import { openRecord } from '../../workspace/openRecord';

/** Opens the evidence file of a case that it asks for. */
export async function openEvidenceFile(cases: Cases): Promise<void> {
  const openCase = await askCase(cases, l10n.t('Open evidence file'));
  if (openCase) await openRecord(openCase);
}
