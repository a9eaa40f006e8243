import { l10n, window, workspace } from 'vscode';
import { chooseEntity, type CaseEntity } from '../../workspace/asking/chooseEntity';
import type { RecordRow } from '../../workspace/asking/recordRow';
import { askLimits, sayLimits } from '../../workspace/exporting/askLimits';
import { collectTexts } from '../../workspace/exporting/collectTexts';
import { saveFile } from '../../workspace/exporting/saveExport';
import type { Services } from '../../workspace/services';
import { addressOf } from './addressOf';
import { entityOf, profileScheme, profileUri } from './profileUri';

/** Opens the profile of the row, of the tag at the cursor, or of an entity that the user chooses. */
export async function showProfile({ cases }: Services, row: RecordRow | undefined): Promise<void> {
  const entity = await chooseEntity(cases, row, l10n.t('Show profile'));
  if (entity) await window.showTextDocument(await workspace.openTextDocument(profileUri(entity)), { preview: false });
}

/** Saves the profile that is shown, or another, no further than its marking may go. */
export async function exportProfile(services: Services, row: RecordRow | undefined): Promise<void> {
  const { cases } = services;
  const shown = window.activeTextEditor?.document.uri;
  const isShown = !row?.entry && shown?.scheme === profileScheme;
  const entity = isShown ? entityOf(cases, shown) : await chooseEntity(cases, row, l10n.t('Export profile'));
  if (entity) await save(services, entity);
}

async function save({ load }: Services, { openCase, key }: CaseEntity): Promise<void> {
  const limits = await askLimits(openCase.index.evidence, l10n.t('Export profile'), ['names', 'notes']);
  const texts = limits && await collectTexts(openCase);
  if (!texts) return;
  const { entityProfile, limitSnapshot } = await load('exchange');
  const snapshot = limitSnapshot({ name: openCase.name, index: openCase.index, texts }, limits);
  const text = entityProfile({ ...snapshot, key, linkTo: (document, line) => `${addressOf(document)}#L${String(line)}` });
  const name = (openCase.index.entity(key)?.name ?? key).replace(/[\p{Cc}"*/:<>?\\|]+/gu, ' ').trim();
  await saveFile(openCase, { path: `${name === '' ? 'profile' : name}.md`, text }, sayLimits(snapshot));
}
