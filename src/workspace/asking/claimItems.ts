import { l10n } from 'vscode';
import { balanceMark, balanceOf } from '../../core/evidence/balance';
import { isDrawnId } from '../../core/evidence/ids';
import { claimsFirstMadeIn } from '../../core/index/claimPlaces';
import type { ClaimEntry } from '../../core/index/entries';
import type { PickItem } from '../../host/steps';
import type { OpenCase } from '../openCase';
import { TimeSlices } from '../timeSlices';

/** The claims of a case that can have a record, as rows of a box: by place, those of no article last; made while the editor goes on. */
export async function claimItems(openCase: OpenCase): Promise<readonly PickItem<ClaimEntry>[]> {
  const { index } = openCase;
  const items: PickItem<ClaimEntry>[] = [];
  const seen = new Set<string>();
  const slices = new TimeSlices();
  for (const document of index.documents()) {
    for (const entry of claimsFirstMadeIn(index, document)) {
      seen.add(entry.id);
      if (isDrawnId('c', entry.id)) items.push(claimItem(openCase, entry));
    }
    await slices.pause();
  }
  const alone = [...index.evidence.claims.keys()].filter((id) => !seen.has(id)).flatMap((id) => index.claim(id) ?? []);
  return [...items, ...alone.map((entry) => claimItem(openCase, entry))];
}

/** A claim as a row of a box: what it rests on, its words, where the work on it stands, its id and its article. */
export function claimItem({ index }: OpenCase, entry: ClaimEntry): PickItem<ClaimEntry> {
  const { id, text, document, record } = entry;
  return {
    label: `${balanceMark(balanceOf(record))} ${text === '' ? id : text}`,
    description: [record?.assessment, id].filter((part) => part !== undefined).join(' · '),
    detail: document === undefined ? l10n.t('In no article') : index.titleOf(document) ?? document,
    value: entry,
  };
}
