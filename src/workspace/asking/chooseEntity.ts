import { l10n } from 'vscode';
import type { EntityEntry } from '../../core/index/entries';
import { UserError } from '../../core/userError';
import { fittingItems } from '../../host/fittingItems';
import { askPick, type PickItem } from '../../host/steps';
import { findActiveArticle } from '../activeArticle';
import type { Cases } from '../cases';
import { kindLabel } from '../kindLabels';
import type { OpenCase } from '../openCase';
import { counted } from '../tree/sharedRows';
import { askCase } from './askCase';
import type { RecordRow } from './recordRow';

/** An entity of a case, or a name that is not in it yet, by its key in the index. */
export interface CaseEntity {
  readonly openCase: OpenCase;
  readonly key: string;
}

/** The entity of the row, else the one that the tag at the cursor names, else one that the user chooses. */
export async function chooseEntity(cases: Cases, row: RecordRow | undefined, title: string): Promise<CaseEntity | undefined> {
  if (row?.entry && 'key' in row.entry) return { openCase: row.openCase, key: row.entry.key };
  const article = findActiveArticle(cases);
  const keys = article?.openCase.index.keysAt(article.path, article.offset)?.keys ?? [];
  const [only] = keys;
  if (article && only !== undefined && keys.length === 1) return { openCase: article.openCase, key: only };
  const openCase = article?.openCase ?? await askCase(cases, title);
  if (!openCase) return undefined;
  const among = keys.length > 1 ? keys.flatMap((key) => openCase.index.entity(key) ?? []) : openCase.index.entities();
  return askEntity(openCase, among, { title, placeholder: keys.length > 1 ? l10n.t('This tag names several. Which one?') : l10n.t('Which actor, event or other entity?') });
}

/** Asks for one of these entities; throws a UserError where there are none. */
export async function askEntity(openCase: OpenCase, among: readonly EntityEntry[], words: { readonly title: string; readonly placeholder: string }): Promise<CaseEntity | undefined> {
  if (among.length === 0) throw new UserError(l10n.t('This case names nobody yet. Tag an actor or an event first.'));
  const items = among.map(({ key, kind, id, name, mentions }): PickItem<string> => ({
    label: name.trim() === '' ? id ?? key : name, description: [kindLabel(openCase, kind).one, id, counted(mentions, 'mentions')].filter((part) => part !== undefined).join(' · '), value: key,
  }));
  const answer = await askPick<string>({ ...words, items: [], itemsFor: fittingItems(items) });
  return typeof answer === 'object' ? { openCase, key: answer.value } : undefined;
}
