import { authorsOf, dateOf, reliabilityOf } from '../../evidence/describe';
import { leaningOn } from '../../evidence/leaning';
import type { EvidenceData, Source } from '../../evidence/schema';
import type { CaseIndex } from '../../index/caseIndex';
import { reliabilityWording } from '../../tradecraft/admiralty';
import { counted } from '../say';
import { bold, facts, hoverMarkdown, link, plain } from './hoverMarkdown';
import type { HoverView } from './hoverView';

const mostArticles = 3;

/** A source with its grade in exact words, what leans on it, and where else it is cited. */
export function sourceHover(index: CaseIndex, id: string, view: HoverView): string {
  const { say } = view;
  const source = index.evidence.sources.get(id);
  if (!source) return hoverMarkdown([`$(book) ${bold(id)}`, say('This source is not in the case yet.')], cited(index, id, view));
  return hoverMarkdown(whole(source, index.evidence, view), [leaning(index.evidence, id, view), ...cited(index, id, view)]);
}

function whole(source: Source, data: EvidenceData, { say }: HoverView): readonly (string | undefined | false)[] {
  const { title = '' } = source.csl;
  const reliability = reliabilityOf(source, data);
  const wording = reliability && reliabilityWording[reliability];
  const [author, date] = [authorsOf(source, data), dateOf(source)];
  return [
    `$(book) ${bold(title === '' ? author ?? '' : title)}`,
    facts(title !== '' && author !== undefined && plain(author), date !== undefined && plain(date), source.marking),
    wording ? `${reliability}: ${wording.name} (${wording.meaning})` : say('Not graded'),
    source.retracted !== undefined && `$(warning) ${say('Retracted on {0}: it lends nothing.', source.retracted)}`,
    source.derivedFrom && source.derivedFrom.length > 0 && say('Derived from {0}', source.derivedFrom.map((each) => plain(data.sources.get(each)?.csl.title ?? each, 80)).join(', ')),
  ];
}

function leaning(data: EvidenceData, id: string, { say }: HoverView): string {
  const all = leaningOn(data, [{ section: 'sources', id }]);
  const count = (section: string): number => all.filter((each) => each.section === section).length;
  const [sources, items, claims] = [count('sources'), count('evidence'), count('claims')];
  if (all.length === 0) return say('Nothing leans on it.');
  return say('Leaning on it: {0}', [
    claims > 0 ? counted(say, claims, '1 claim', '{0} claims') : '', items > 0 ? counted(say, items, '1 item of evidence', '{0} items of evidence') : '',
    sources > 0 ? counted(say, sources, '1 source', '{0} sources') : '',
  ].filter((part) => part !== '').join(', '));
}

function cited(index: CaseIndex, id: string, view: HoverView): readonly string[] {
  const times = index.timesCited(id);
  if (times === 0) return [];
  const others = index.documentsCiting(id).map(({ document }) => document).filter((document) => document !== view.document);
  const links = others.slice(0, mostArticles).flatMap((document) => {
    const citation = index.recordOnce(document)?.citations.find(({ keys }) => keys.includes(id));
    return citation ? [link(view.say('{0}, line {1}', index.titleOf(document) ?? document, citation.line), { document, ...citation }, view)] : [];
  });
  const rest = others.length - mostArticles;
  return [facts(counted(view.say, times, 'Cited once', 'Cited {0} times'), ...links, rest > 0 && view.say('and {0} more', rest))];
}
