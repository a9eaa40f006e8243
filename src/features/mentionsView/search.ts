import { l10n, ProgressLocation, window } from 'vscode';
import { hitsIn, type Hit } from '../../core/concordance/hits';
import { documentsWith, type Sought } from '../../core/concordance/sought';
import type { DocumentCount } from '../../core/index/entries';
import type { OpenCase } from '../../workspace/openCase';
import { TimeSlices } from '../../workspace/timeSlices';

/** Something that was looked for in a case. */
export interface Search {
  readonly openCase: OpenCase;
  readonly sought: Sought;
  /** What it is called in the list of searches. */
  readonly title: string;
}

/** Texts that are read at once. */
const batch = 16;

/** What is found in one article, with the filter's words in it, around it or in the title of the article. */
export async function hitsOf({ openCase, sought }: Search, filter: string, document: string): Promise<readonly Hit[]> {
  const text = await openCase.textOf(document);
  const hits = text === undefined ? [] : hitsIn(openCase.index, sought, document, text);
  const wanted = filter.toLowerCase();
  const isInTitle = `${openCase.index.titleOf(document) ?? ''}\n${document}`.toLowerCase().includes(wanted);
  return isInTitle ? hits : hits.filter(({ left, words, right }) => `${left}${words}${right}`.toLowerCase().includes(wanted));
}

/** In which articles it is found and how often; undefined where the user stopped the reading that words and a filter need. */
export async function countHits(search: Search, filter: string): Promise<readonly DocumentCount[] | undefined> {
  const known = documentsWith(search.openCase.index, search.sought);
  if (known && filter === '') return known;
  const documents = known?.map(({ document }) => document) ?? search.openCase.index.documents();
  const options = { location: ProgressLocation.Notification, title: l10n.t('Looking for {0}', search.title), cancellable: true };
  return window.withProgress(options, async (progress, token) => {
    const counts: DocumentCount[] = [];
    const slices = new TimeSlices();
    for (let at = 0; at < documents.length; at += batch) {
      if (token.isCancellationRequested) return undefined;
      const some = documents.slice(at, at + batch);
      const found = await Promise.all(some.map(async (document) => ({ document, count: await countIn(search, filter, document, slices) })));
      counts.push(...found.filter(({ count }) => count > 0));
      progress.report({ increment: 100 * some.length / documents.length });
    }
    return counts;
  });
}

async function countIn(search: Search, filter: string, document: string, slices: TimeSlices): Promise<number> {
  const { length } = await hitsOf(search, filter, document);
  await slices.pause();
  return length;
}
