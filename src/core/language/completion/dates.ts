import { resolveName } from '../../entities/resolve';
import type { CaseIndex } from '../../index/caseIndex';
import { frontMatterOf } from '../../markup/frontMatter';
import type { ArticleText } from '../articleText';
import type { AttributeContext } from './attributeContext';
import type { Completion, CompletionView } from './completion';

/** Dates that an event may have: that of the event which the tag names, the article's, today, and each of the last two less exactly. */
export function datesFor(index: CaseIndex, { document, text }: ArticleText, { typed, words }: AttributeContext, { say, today }: CompletionView): readonly Completion[] {
  const resolution = resolveName(index.registry, index.record(document), 'event', words);
  const events = resolution.state === 'resolved' ? resolution.ids : [];
  const offered = new Map<string, string>();
  const offer = (date: string | undefined, what: string): void => { if (date !== undefined && !offered.has(date)) offered.set(date, what); };
  for (const id of events) offer(index.evidence.events.get(id)?.date, index.registry.entities.get(id)?.name ?? id);
  const days = [[frontMatterOf(text)?.date, say('the date of this article')], [today, say('today')]] as const;
  for (const [date, what] of days) offer(date, what);
  for (const [date] of days) {
    const month = /^\d{4}-\d{2}/u.exec(date ?? '')?.[0];
    if (month === undefined) continue;
    offer(month, say('that month'));
    offer(`${month}~`, say('about that month'));
    offer(month.slice(0, 4), say('that year'));
  }
  return [...offered].filter(([date]) => date.startsWith(typed)).map(([date, what]) => ({ sort: 'date', label: date, description: what, insert: date }));
}
