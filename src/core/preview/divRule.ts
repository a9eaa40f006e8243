import type { StateBlock } from 'markdown-it';
import type { Tag } from '../model';
import type { ReadText } from './readText';
import { keepTag } from './shownTag';

/** Lines of a block, counted from 0; the last stands behind it. */
export interface BlockLines {
  readonly startLine: number;
  readonly endLine: number;
}

/** Reads a div where our reader found one; its lines are blocks of their own. */
export function divRule(state: StateBlock, read: ReadText, { startLine, endLine }: BlockLines, silent: boolean): boolean {
  const tag = read.divs.get((state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0));
  // Another plugin may have text of its own read with what belongs to this one.
  if (!tag || read.source !== state.src) return false;
  const lastLine = read.lines.placeOf(tag.end).line - 1;
  const contentEnd = isClosed(read, tag) ? lastLine : Math.min(lastLine + 1, endLine);
  const end = isClosed(read, tag) ? lastLine + 1 : contentEnd;
  if (end > endLine || !staysInside(state, startLine, end)) return false;
  if (!silent) push(state, tag, startLine, contentEnd, end);
  return true;
}

function push(state: StateBlock, tag: Tag, startLine: number, contentEnd: number, end: number): void {
  const { lineMax, parentType } = state;
  const open = state.push('dossier_div_open', 'div', 1);
  keepTag(open, tag);
  open.map = [startLine, end];
  state.lineMax = contentEnd;
  state.parentType = 'root';
  state.md.block.tokenize(state, startLine + 1, contentEnd);
  state.push('dossier_div_close', 'div', -1);
  Object.assign(state, { lineMax, parentType, line: end });
}

/** One that nothing closes reaches to the end of what it stands in. */
function isClosed({ source }: ReadText, { contentEnd, end }: Tag): boolean {
  return source.slice(contentEnd, end).trim() !== '';
}

/** Where markdown-it sees a list end before the div does, it would pass over the lines behind. */
function staysInside({ bMarks, tShift, eMarks, sCount, blkIndent }: StateBlock, startLine: number, end: number): boolean {
  for (let line = startLine + 1; line < end; line++) {
    const isBlank = (bMarks[line] ?? 0) + (tShift[line] ?? 0) >= (eMarks[line] ?? 0);
    if (!isBlank && (sCount[line] ?? 0) < blkIndent) return false;
  }
  return true;
}
