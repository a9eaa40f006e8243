import { lazily } from '../lazily';
import type { Span } from '../model';

const abbreviation = lazily(() => /(?:^|[\s(])(?:(?:\p{L}\.)+\p{L}|\p{L}|Inc|Co|Corp|Ltd|Bros|Jr|Sr|St|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Dr|Prof|Mr|Mrs|Ms|No|Univ|Dept|Gov|Sen|Rep|plc|Cie|etc)\.$/u);
const leading = /^["“”„«»‹›¿¡,;:!?…–—。、，；：！？「『《〈【]/u;
const trailing = /["“”»«‹›,;:!?…–—.。、，；：！？」』》〉】]$/u;
/** What begins a line and is no part of its words: quote marks, list markers, heading signs. */
const lineStart = /^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)]|#{1,6})(?:[ \t]+|$))+/u;

/** The selection without white space around it, half characters, and the signs that only begin its line. */
export function trimSpace(text: string, selection: Span): Span {
  let { start, end } = wholeCharacters(text, selection);
  const lineBegin = text.lastIndexOf('\n', start - 1) + 1;
  if (/^[ \t>]*$/u.test(text.slice(lineBegin, start))) start += lineStart.exec(text.slice(start, end))?.[0].length ?? 0;
  while (start < end && /\s|\ufeff/u.test(text[start] ?? '')) start++;
  while (end > start && /\s/u.test(text[end - 1] ?? '')) end--;
  return { start, end };
}

/** A name as it is meant: without punctuation around it and a final ’s or s’, but with the full stop of “U.S.” or “Inc.”. */
export function trimName(text: string, selection: Span): Span {
  let span = trimSpace(text, selection);
  for (;;) {
    const next = trimSpace(text, trimOnce(text, span));
    if (next.start === span.start && next.end === span.end) return span;
    span = next;
  }
}

function trimOnce(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  if (leading.test(words)) return { start: start + 1, end };
  if (/^[‘'].*['’]$/su.test(words) && words.length > 2) return { start: start + 1, end: end - 1 };
  if (/^\(.*\)$/su.test(words) && words.indexOf(')') === words.length - 1) return { start: start + 1, end: end - 1 };
  if (words.startsWith('(') && !words.includes(')')) return { start: start + 1, end };
  if (words.endsWith(')') && !words.includes('(')) return { start, end: end - 1 };
  const possessive = /['’][sS]$|(?<=[sS])['’]$/u.exec(words);
  if (possessive && possessive.index > 0) return { start, end: end - possessive[0].length };
  if (trailing.test(words) && !abbreviation().test(words)) return { start, end: end - 1 };
  return { start, end };
}

function wholeCharacters(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  if (isLow(text, from)) from--;
  while (to > from && to < text.length && (isLow(text, to) || /^\p{M}/u.test(text.slice(to, to + 2)))) to++;
  return { start: from, end: to };
}

function isLow(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
