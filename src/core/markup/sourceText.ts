/** The text as Pandoc sees it, and the way back to the offsets of the file. */
export interface SourceText {
  readonly text: string;
  /** The file's offset of the character at an offset of `text`; undefined where both are the same. */
  readonly originOf: ((offset: number) => number) | undefined;
}

const tabStop = 4;
const byteOrderMark = '\ufeff';

/** Drops carriage returns and a byte-order mark and turns tabs into spaces, as Pandoc does before it reads. */
export function sourceText(file: string): SourceText {
  const isPlain = !file.includes('\t') && !file.includes('\r') && !file.startsWith(byteOrderMark);
  if (isPlain) return { text: file, originOf: undefined };
  const pieces: string[] = [];
  const starts: number[] = [];
  const origins: number[] = [];
  let length = 0;
  let lineStart = 0;
  const add = (piece: string, origin: number): void => {
    if (piece === '') return;
    pieces.push(piece);
    starts.push(length);
    origins.push(origin);
    length += piece.length;
  };
  const special = /[\t\r\n]/gu;
  let copied = file.startsWith(byteOrderMark) ? 1 : 0;
  for (let match = special.exec(file); match; match = special.exec(file)) {
    const index = match.index;
    if (match[0] === '\n') {
      lineStart = length + (index - copied) + 1;
      continue;
    }
    add(file.slice(copied, index), copied);
    if (match[0] === '\t') add(' '.repeat(tabStop - ((length - lineStart) % tabStop)), index);
    copied = index + 1;
  }
  add(file.slice(copied), copied);
  return { text: pieces.join(''), originOf: originIn(starts, origins, length, file.length) };
}

function originIn(starts: readonly number[], origins: readonly number[], textLength: number, fileLength: number): (position: number) => number {
  return (position) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= position) low = middle;
      else high = middle - 1;
    }
    const mapped = position - (starts[low] ?? 0) + (origins[low] ?? 0);
    // All the spaces of a tab stand where it stands.
    return position >= textLength ? fileLength : Math.min(mapped, (origins[low + 1] ?? fileLength) - 1);
  };
}
