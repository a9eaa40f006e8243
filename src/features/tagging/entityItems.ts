import { l10n, QuickPickItemKind, ThemeIcon, type QuickPickItem } from 'vscode';
import { normaliseName } from '../../core/entities/normaliseName';
import type { RegisteredEntity } from '../../core/entities/registeredEntities';
import { rankEntities } from '../../core/index/rankEntities';
import type { PickItem } from '../../host/steps';
import { kindLabel } from '../../workspace/kindLabels';
import type { OpenCase } from '../../workspace/openCase';

/** What the user chose to tag a name as. */
export type EntityChoice =
  | { readonly choose: 'known'; readonly id: string }
  | { readonly choose: 'new'; readonly name: string }
  /** A tag alone: the name stays one that is not in the case yet. */
  | { readonly choose: 'bare' };

type Item = PickItem<EntityChoice> | QuickPickItem;

/** The items to choose from for a name: known entities, best matches first, then a new one and the bare tag. */
export function entityItems(openCase: OpenCase, kind: string, path: string, name: string): (typed: string) => Item[] {
  const ranked = rankEntities(openCase.index, { kind, document: path, name });
  const exact = ranked.filter(({ fit }) => fit === 'exact').map(({ entity }) => entityItem(openCase, entity));
  const others = ranked.filter(({ fit }) => fit !== 'exact').map(({ entity }) => entityItem(openCase, entity));
  const known = others.length > 0 ? [{ label: l10n.t('In the case'), kind: QuickPickItemKind.Separator }, ...others] : [];
  return (typed) => {
    const fresh = newItems(openCase, kind, typed.trim() === '' ? name : typed.trim());
    return exact.length > 0 && typed === '' ? [...exact, ...known, separator(), ...fresh] : [...fresh.slice(0, 1), ...exact, ...known, separator(), ...fresh.slice(1)];
  };
}

function separator(): QuickPickItem {
  return { label: '', kind: QuickPickItemKind.Separator };
}

function entityItem(openCase: OpenCase, { id, kind, name, fullNames, shortNames }: RegisteredEntity): Item {
  const others = [...fullNames, ...shortNames].filter((other) => normaliseName(other) !== normaliseName(name));
  return {
    label: name, description: [id, ...others].join(' · '), iconPath: new ThemeIcon(kindLabel(openCase, kind).icon),
    value: { choose: 'known', id },
  };
}

function newItems(openCase: OpenCase, kind: string, name: string): PickItem<EntityChoice>[] {
  const label = kindLabel(openCase, kind).one.toLowerCase();
  const bare: PickItem<EntityChoice> = {
    label: l10n.t('$(tag) Tag only'), description: l10n.t('the name stays “not in the case yet”'), alwaysShow: true, value: { choose: 'bare' },
  };
  if (!openCase.evidence) return [bare];
  return [{ label: l10n.t('$(add) New {0} “{1}”…', label, name), alwaysShow: true, value: { choose: 'new', name } }, bare];
}
