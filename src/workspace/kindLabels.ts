import { l10n } from 'vscode';
import { kindIcon } from '../core/evidence/kindIcon';
import { claimKind } from '../core/model';
import type { OpenCase } from './openCase';

/** How a kind is shown: its name for one and for several, and its product icon. */
export interface KindLabel {
  readonly one: string;
  readonly several: string;
  readonly icon: string;
  /** Id of a theme colour. */
  readonly color: string;
}

/** The label of a kind, from the evidence file where that declares it. */
export function kindLabel({ index }: OpenCase, kind: string): KindLabel {
  switch (kind) {
    case 'actor': return { one: l10n.t('Actor'), several: l10n.t('Actors'), icon: 'person', color: 'dossier.actorForeground' };
    case 'event': return { one: l10n.t('Event'), several: l10n.t('Events'), icon: 'calendar', color: 'dossier.eventForeground' };
    case claimKind: return { one: l10n.t('Claim'), several: l10n.t('Claims'), icon: 'comment', color: 'dossier.claimBorder' };
    default: {
      const declared = index.evidence.kinds.get(kind);
      const one = declared?.label ?? kind;
      return { one, several: declared?.plural ?? one, icon: kindIcon(index.evidence, kind), color: declared?.color ?? 'dossier.entityForeground' };
    }
  }
}
