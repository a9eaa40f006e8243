import { l10n } from 'vscode';
import { isWithdrawn } from '../../core/evidence/origins';
import type { EvidenceData } from '../../core/evidence/schema';

/** Says that a source lends nothing, since it was retracted or copies only what was; undefined where it stands. */
export function withdrawnWords({ sources }: EvidenceData, id: string): string | undefined {
  const retracted = sources.get(id)?.retracted;
  if (retracted !== undefined) return l10n.t('retracted {0}', retracted);
  return isWithdrawn(sources, id) ? l10n.t('copies what was retracted') : undefined;
}
