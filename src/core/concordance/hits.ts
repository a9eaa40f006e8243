import type { ArticleRecord, Mention } from '../entities/articleRecord';
import { LineStarts } from '../entities/lineStarts';
import type { CaseIndex } from '../index/caseIndex';
import { togetherIn } from '../index/together';
import { wordsAround } from '../index/wordsAround';
import type { Span } from '../model';
import type { Sought } from './sought';
import { matchesIn } from './matchesIn';

/** A place where something was found, with the words around it: a keyword in context. */
export interface Hit extends Span {
  readonly document: string;
  readonly line: number;
  readonly column: number;
  readonly left: string;
  readonly words: string;
  readonly right: string;
}

/** Code units of context on either side; a row of a tree shows less of it. */
const contextLength = 80;

/** Everything that is found in one article, by place. */
export function hitsIn(index: CaseIndex, sought: Sought, document: string, text: string): readonly Hit[] {
  const record = index.recordOnce(document);
  switch (sought.type) {
    case 'entity': return index.mentionsIn(document, sought.key).map(({ mention }) => mentionHit(record, document, text, mention));
    case 'together':
      return togetherIn(index, document, sought.keys, sought.nearness).flatMap(({ mentions: [first] }) => first ? [mentionHit(record, document, text, first.mention)] : []);
    case 'words': return wordHits(record, document, text, sought.words);
  }
}

function mentionHit(record: ArticleRecord | undefined, document: string, text: string, mention: Mention): Hit {
  const { contentStart: start, contentEnd: end, line, column, text: words } = mention;
  return { document, line, column, start, end, words, ...around(record, text, { start, end }) };
}

/** Whatever their case, however white space separates them, and whatever tags begin or end among them. */
function wordHits(record: ArticleRecord | undefined, document: string, text: string, sought: string): readonly Hit[] {
  const words = sought.trim().split(/\s+/u).filter((word) => word !== '').map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&'));
  if (words.length === 0) return [];
  const lines = new LineStarts(text);
  return matchesIn(text, record, new RegExp(words.join('\\s+'), 'giu')).map((found) => (
    { document, ...lines.placeOf(found.start), ...found, words: found.words.replace(/\s+/gu, ' '), ...around(record, text, found) }
  ));
}

function around(record: ArticleRecord | undefined, text: string, { start, end }: Span): Pick<Hit, 'left' | 'right'> {
  const { before, after } = wordsAround(text, { contentStart: start, contentEnd: end }, record, contextLength);
  return { left: before, right: after };
}
