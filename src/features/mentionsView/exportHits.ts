import { l10n } from 'vscode';
import { hitsIn, type Hit } from '../../core/concordance/hits';
import { sortHits, type HitOrder } from '../../core/concordance/sortHits';
import type { Sought } from '../../core/concordance/sought';
import type { CaseSnapshot } from '../../core/exchange/caseSnapshot';
import { UserError } from '../../core/userError';
import { askLimits, sayLimits } from '../../workspace/exporting/askLimits';
import { collectTexts } from '../../workspace/exporting/collectTexts';
import { saveFile } from '../../workspace/exporting/saveExport';
import type { OpenCase } from '../../workspace/openCase';
import type { Services } from '../../workspace/services';
import { TimeSlices } from '../../workspace/timeSlices';
import type { Search } from './search';

/** Saves everything that a search finds, in the order of the view, as a table that goes no further than its marking may. */
export async function exportHits({ load }: Pick<Services, 'load'>, { openCase, sought }: Search, order: HitOrder): Promise<void> {
  const limits = await askLimits(openCase.index.evidence, l10n.t('Export mentions as CSV'), []);
  const texts = limits && await collectTexts(openCase);
  if (!texts) return;
  const { limitSnapshot, hitsCsv } = await load('exchange');
  const snapshot = limitSnapshot({ name: openCase.name, index: openCase.index, texts }, limits);
  const hits = await hitsInAll(openCase, snapshot, sought);
  await saveFile(openCase, hitsCsv(sortHits(hits, order), (document) => snapshot.index.titleOf(document)), sayLimits(snapshot));
}

/** While other work has its turn, the index may go on to what the texts do not say; throws a UserError where an article did. */
async function hitsInAll(openCase: OpenCase, { index, texts }: Pick<CaseSnapshot, 'index' | 'texts'>, sought: Sought): Promise<readonly Hit[]> {
  const slices = new TimeSlices();
  const changed = new Set<string>();
  const listening = openCase.onDidChange((change) => { if (change !== 'all') for (const document of change.documents) changed.add(document); });
  try {
    const hits: Hit[] = [];
    for (const [document, text] of texts) {
      if (changed.has(document)) throw new UserError(l10n.t('{0} changed while it was exported, so nothing was; try again.', document));
      for (const hit of hitsIn(index, sought, document, text)) hits.push(hit);
      await slices.pause();
    }
    return hits;
  } finally {
    listening.dispose();
  }
}
