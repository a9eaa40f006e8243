import { l10n, QuickPickItemKind, ThemeIcon, type QuickPickItem } from 'vscode';
import { relationWording } from '../../core/tradecraft/claimTerms';
import { leaningRows, type LeaningRow } from '../../core/index/leaningRows';
import { askPick, type PickItem } from '../../host/steps';
import { fittingItems } from '../../host/fittingItems';
import { openRecord } from '../../workspace/openRecord';
import { revealPassage } from '../../workspace/reveal';
import type { ChosenRecord } from './chooseRecord';
import { recordIcons } from './recordIcons';

/** Lists what leans on a record, in the order in which one thing leads to the other; a choice goes there. */
export async function showImpact({ openCase, record }: ChosenRecord): Promise<void> {
  const rows = leaningRows(openCase.index, record);
  const title = l10n.t('What leans on {0}', record.id);
  const answer = await askPick<LeaningRow>({
    title, placeholder: rows.length === 0 ? l10n.t('Nothing leans on it') : l10n.t('{0}; choose one to go there', countOf(rows)),
    items: [], itemsFor: fittingItems(itemsOf(rows)),
  });
  if (typeof answer !== 'object') return;
  const { what, id, place } = answer.value;
  if (place) await revealPassage(openCase, place);
  else await openRecord(openCase, [what === 'source' ? 'sources' : what === 'evidence' ? 'evidence' : 'claims', id]);
}

function countOf(rows: readonly LeaningRow[]): string {
  const articles = new Set(rows.flatMap(({ place }) => place?.document ?? [])).size;
  return articles === 1 ? l10n.t('{0} rows, 1 article', rows.length) : l10n.t('{0} rows, {1} articles', rows.length, articles);
}

const groups: readonly (readonly [what: LeaningRow['what'], label: () => string, icon: string])[] = [
  ['source', () => l10n.t('Sources that derive from it'), recordIcons.sources],
  ['evidence', () => l10n.t('Evidence'), recordIcons.evidence],
  ['claim', () => l10n.t('Claims'), recordIcons.claims],
  ['citation of the claim', () => l10n.t('Passages that cite a claim again'), 'references'],
  ['citation of the source', () => l10n.t('Passages that cite a source'), 'references'],
];

function itemsOf(rows: readonly LeaningRow[]): readonly (PickItem<LeaningRow> | QuickPickItem)[] {
  const texts = new Map(rows.filter(({ what }) => !what.startsWith('citation')).map(({ id, text }) => [id, text]));
  return groups.flatMap(([what, label, icon]) => {
    const items = rows.filter((row) => row.what === what).map((row) => itemOf(row, icon, texts));
    return items.length === 0 ? [] : [{ label: label(), kind: QuickPickItemKind.Separator }, ...items];
  });
}

function itemOf(row: LeaningRow, icon: string, texts: ReadonlyMap<string, string>): PickItem<LeaningRow> {
  const { text, id, leaning, place } = row;
  const where = place ? `${place.document}:${place.line}` : id;
  return { label: text, description: where, detail: leaning ? reasonOf(leaning, texts.get(leaning.on.id) ?? leaning.on.id) : '', iconPath: new ThemeIcon(icon), value: row };
}

/** What it leans on, in the words of the row that tells of that. */
function reasonOf({ relation, section }: NonNullable<LeaningRow['leaning']>, on: string): string {
  if (section === 'sources') return l10n.t('derives from {0}', on);
  if (relation === undefined) return l10n.t('comes from {0}', on);
  return l10n.t('“{0}” {1}', on, relationWording[relation]);
}
