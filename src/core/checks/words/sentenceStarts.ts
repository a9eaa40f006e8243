import { isAbbreviated } from '../../markup/sentences';

/** Says of an offset where its sentence begins in a plain text. */
export function sentenceStarts(text: string): (offset: number) => number {
  const starts = [0];
  for (const { index, 0: sign } of text.matchAll(/[.!?…]+["”’»)\]]*\s+/gu)) {
    if (text.charAt(index) !== '.' || !isAbbreviated(text, index)) starts.push(index + sign.length);
  }
  return (offset) => starts.findLast((start) => start <= offset) ?? 0;
}
