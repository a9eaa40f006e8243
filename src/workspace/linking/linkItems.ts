import { l10n } from 'vscode';
import type { Change } from '../../core/evidence/change';
import { linkChanges } from '../../core/evidence/newRecords';
import type { EvidenceData } from '../../core/evidence/schema';
import type { Relation } from '../../core/tradecraft/claimTerms';
import { shortened } from '../../core/shortened';
import { environmentIn } from '../editing/environmentIn';
import type { Services } from '../services';
import type { ClaimToWrite } from '../editing/claimToWrite';
import { refuseGone } from './refuseGone';

/** Links items of evidence to a claim: all of them in one edit. */
export async function linkItems(
  { editing, environment }: Pick<Services, 'editing' | 'environment'>, { openCase, articles, ...claim }: ClaimToWrite, items: readonly string[], relation: Relation,
): Promise<void> {
  const details = { relation, by: environmentIn(openCase, environment).user(), at: environment.now() };
  const changesFor = (data: EvidenceData): readonly Change[] => {
    refuseGone(data, { items });
    return items.flatMap((item, at) => linkChanges(data, claim.id, item, details, at === 0 ? claim.seen : undefined));
  };
  await editing.apply(openCase, { articles, evidence: changesFor });
}

/** What the steps of linking are called. */
export function linkTitle(count: number, claim: string): string {
  const text = shortened(claim);
  return count === 1 ? l10n.t('Link “{0}”', text) : l10n.t('Link {0} items to “{1}”', count, text);
}
