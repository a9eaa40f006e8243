import { companionsOf } from '../../index/together';
import { wordsAround } from '../../index/wordsAround';
import { inlineText } from '../inlineText';
import { markdownTable } from '../markdownTable';
import type { ProfileSubject } from './profileSubject';

/** Code units on either side of a mention. */
const contextLength = 70;
/** Of a hub, thousands: more companions say nothing, and more mentions no editor shows at once. */
const mostCompanions = 30;
export const mostMentions = 2000;

/** Who is mentioned in the same paragraphs, the most frequent first. */
export function companionParts({ index, key }: ProfileSubject): readonly string[] {
  const companions = companionsOf(index, key, 'paragraph');
  if (companions.length === 0) return [];
  const rows = companions.slice(0, mostCompanions).flatMap((companion) => {
    const entry = index.entity(companion.key);
    return entry ? [[String(companion.passages), entry.kind, inlineText(entry.name)]] : [];
  });
  const rest = companions.length - mostCompanions;
  return [
    '## Beside it', markdownTable([{ heading: 'Paragraphs', align: 'right' }, { heading: 'Kind' }, { heading: 'Name' }], rows),
    ...(rest > 0 ? [`And ${rest} more.`] : []),
  ];
}

/** Every mention in context with a link, by article; of very many, the first. */
export function mentionParts(subject: ProfileSubject): readonly string[] {
  const { index, key } = subject;
  const documents = index.documentsOf(key);
  if (documents.length === 0) return ['No article mentions it yet.'];
  const all = documents.reduce((sum, { count }) => sum + count, 0);
  let shown = 0;
  const articles = documents.flatMap(({ document, count }) => {
    const most = mostMentions - shown;
    shown = Math.min(mostMentions, shown + count);
    return most > 0 ? [`### ${inlineText(index.titleOf(document) ?? document)}`, mentionLines(subject, document, most).join('\n')] : [];
  });
  return ['## Mentions', ...articles, ...(all > shown ? [`And ${all - shown} more.`] : [])];
}

function mentionLines({ index, key, texts, linkTo }: ProfileSubject, document: string, most: number): readonly string[] {
  const text = texts.get(document);
  const record = index.recordOnce(document);
  return index.mentionsIn(document, key).slice(0, most).map(({ mention }) => {
    const link = `- [line ${mention.line}](${linkTo(document, mention.line)})`;
    if (text === undefined) return `${link} ${inlineText(mention.text)}`;
    const { before, after } = wordsAround(text, mention, record, contextLength);
    return `${link} …${inContext(before, mention.text, after)}…`;
  });
}

/** The name in bold, unless a sign at its end and a letter behind it, or the reverse, would make that asterisks. */
function inContext(before: string, name: string, after: string): string {
  const isBold = /\S/u.test(name) && (!/[\p{P}\p{S}]\s*$/u.test(name) || /^(?:$|[\s\p{P}])/u.test(after)) && (!/^\s*[\p{P}\p{S}]/u.test(name) || /(?:^|[\s\p{P}])$/u.test(before));
  const words = isBold ? `**${inlineText(name)}**` : inlineText(name);
  return `${inlineText(before)}${/\s$/u.test(before) ? ' ' : ''}${words}${/^\s/u.test(after) ? ' ' : ''}${inlineText(after)}`;
}
