import { l10n } from 'vscode';
import type { EntityEntry } from '../../core/index/entries';
import { UserError } from '../../core/userError';
import { fittingItems } from '../../host/fittingItems';
import { askPick, type PickItem } from '../../host/steps';
import { findActiveArticle } from '../../workspace/activeArticle';
import { askCase } from '../../workspace/asking/askCase';
import type { RecordRow } from '../../workspace/asking/recordRow';
import type { Cases } from '../../workspace/cases';
import { kindLabel } from '../../workspace/kindLabels';
import type { OpenCase } from '../../workspace/openCase';
import { counted } from '../../workspace/tree/sharedRows';

/** An entity, or a name that is not in the case yet, that a command is about. */
export interface EntityAtHand {
  readonly openCase: OpenCase;
  readonly entry: EntityEntry;
}

/** Which entities a command takes, and what it says where there is none. */
export interface Wanted {
  readonly title: string;
  readonly placeholder: string;
  readonly takes: (entry: EntityEntry, openCase: OpenCase) => boolean;
  readonly none: string;
}

/** The entity of the row, else the one under the cursor, else one that the user chooses; undefined where the user stopped. */
export async function entityAtHand(cases: Cases, row: RecordRow | undefined, wanted: Wanted): Promise<EntityAtHand | undefined> {
  const known = entityOfRow(row) ?? entityAtCursor(cases);
  if (known && (row !== undefined || wanted.takes(known.entry, known.openCase))) {
    if (!wanted.takes(known.entry, known.openCase)) throw new UserError(wanted.none);
    return known;
  }
  const openCase = await askCase(cases, wanted.title);
  if (!openCase) return undefined;
  const entries = openCase.index.entities().filter((entry) => wanted.takes(entry, openCase));
  if (entries.length === 0) throw new UserError(wanted.none);
  const answer = await askPick({ ...wanted, items: [], itemsFor: fittingItems(entries.map((entry) => entityItem(openCase, entry))) });
  return typeof answer === 'object' ? { openCase, entry: answer.value } : undefined;
}

/** An entity as a row of a box: its name, its kind, id and mentions. */
export function entityItem(openCase: OpenCase, entry: EntityEntry): PickItem<EntityEntry> {
  const { one, icon } = kindLabel(openCase, entry.kind);
  const others = openCase.index.registry.entities.get(entry.key)?.fullNames.slice(1) ?? [];
  return {
    label: `$(${icon}) ${entry.name}`, description: [entry.id ?? l10n.t('not in the case yet'), ...others].join(' · '),
    detail: l10n.t('{0}, {1}', one, counted(entry.mentions, 'mentions')), value: entry,
  };
}

function entityOfRow(row: RecordRow | undefined): EntityAtHand | undefined {
  const { entry } = row ?? {};
  return row && entry && 'key' in entry ? { openCase: row.openCase, entry } : undefined;
}

/** A tag of several names none of them alone. */
function entityAtCursor(cases: Cases): EntityAtHand | undefined {
  const article = findActiveArticle(cases);
  const keys = article?.openCase.index.keysAt(article.path, article.offset)?.keys ?? [];
  const [key] = keys;
  const entry = keys.length === 1 && key !== undefined ? article?.openCase.index.entity(key) : undefined;
  return article && entry && { openCase: article.openCase, entry };
}

export function isRegistered({ state }: EntityEntry): boolean {
  return state === 'registered';
}
