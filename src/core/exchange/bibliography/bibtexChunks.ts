/** A piece of a BibTeX file that begins with `@word{`. */
export interface BibtexChunk {
  /** In lower case: `article`, `string`, `comment` … */
  readonly type: string;
  /** As far as it can be read. */
  readonly key: string;
  /** From 1. */
  readonly line: number;
  readonly text: string;
  readonly isClosed: boolean;
}

const opening = /@[^\S\n]*([A-Za-z]+)\s*([{(])\s*([^\s,{}()"=]*)/uy;

/** Cuts a BibTeX file into its entries; one that is never closed ends before the next line that begins another, so that the rest can be read. */
export function bibtexChunks(text: string): readonly BibtexChunk[] {
  const chunks: BibtexChunk[] = [];
  let line = 1;
  let counted = 0;
  for (let at = text.indexOf('@'); at >= 0;) {
    opening.lastIndex = at;
    const match = opening.exec(text);
    if (!match) {
      at = text.indexOf('@', at + 1);
      continue;
    }
    line += linesIn(text, counted, at);
    counted = at;
    const bracket = at + match[0].indexOf(match[2] ?? '{');
    const closed = closeOf(text, bracket);
    const end = closed ?? nextEntry(text, bracket);
    chunks.push({ type: match[1]?.toLowerCase() ?? '', key: match[3] ?? '', line, text: text.slice(at, end), isClosed: closed !== undefined });
    at = text.indexOf('@', end);
  }
  return chunks;
}

function linesIn(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

/** Behind the bracket that closes the one at `open`; undefined where none does. */
function closeOf(text: string, open: number): number | undefined {
  const isRound = text[open] === '(';
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    const sign = text[at];
    if (sign === '\\') at += 1;
    else if (sign === '{') depth += 1;
    else if (sign === '}') depth -= 1;
    if (isRound ? depth === 0 && sign === ')' : depth === 0) return at + 1;
  }
  return undefined;
}

function nextEntry(text: string, from: number): number {
  const next = text.slice(from).search(/\n[^\S\n]*@[^\S\n]*[A-Za-z]+\s*[{(]/u);
  return next < 0 ? text.length : from + next + 1;
}
