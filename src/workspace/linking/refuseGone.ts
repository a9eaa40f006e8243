import { l10n } from 'vscode';
import type { EvidenceData } from '../../core/evidence/schema';
import { UserError } from '../../core/userError';

/** What a finished dialogue has chosen of what was in the case when it began. */
interface Chosen {
  readonly source?: string | undefined;
  readonly items?: readonly (string | undefined)[];
}

/** Throws a UserError where somebody has removed what was chosen while the user was asked. */
export function refuseGone({ sources, evidence }: EvidenceData, { source, items = [] }: Chosen): void {
  const gone = items.find((id) => id !== undefined && !evidence.has(id)) ?? (source !== undefined && !sources.has(source) ? source : undefined);
  if (gone !== undefined) throw new UserError(l10n.t('{0} is no longer in the case, so nothing was written.', gone));
}
