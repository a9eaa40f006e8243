import type { Span } from '../../model';

/** Closing marks of each opening one; the German „ closes with “, which opens elsewhere. */
const pairs: Readonly<Record<string, string>> = { '"': '"', '“': '”', '„': '“”', '«': '»', '»': '«', '‹': '›', '「': '」', '『': '』' };
const opening = /["“„«»‹「『]/gu;

/** What stands in quotation marks, marks included; a mark that is never closed quotes nothing. */
export function quotedSpans(text: string): readonly Span[] {
  const spans: Span[] = [];
  const unclosed = new Set<string>();
  let from = 0;
  for (const { index, 0: mark } of text.matchAll(opening)) {
    if (index < from || unclosed.has(mark)) continue;
    const end = endOf(text, index + 1, pairs[mark] ?? '');
    if (end < 0) unclosed.add(mark);
    else spans.push({ start: index, end });
    from = Math.max(from, end);
  }
  return [...spans, ...singleQuoted(text)];
}

function endOf(text: string, from: number, closing: string): number {
  for (let at = from; at < text.length; at++) if (closing.includes(text.charAt(at))) return at + 1;
  return -1;
}

/** ‘…’, whose closing mark is also an apostrophe: it closes where no letter follows. */
function singleQuoted(text: string): Span[] {
  return [...text.matchAll(/‘[^‘]*?’(?!\p{L})/gu)].map(({ index, 0: quoted }) => ({ start: index, end: index + quoted.length }));
}
