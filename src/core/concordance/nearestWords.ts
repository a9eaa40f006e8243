import { textWidth } from '../textWidth';

/** The end of a text, as wide as there is room for: from a word on where words are apart, else from a character on, with its marks and what is joined to it. */
export function nearestWords(text: string, width: number): string {
  const whole = text.trimStart();
  let [end, left] = ['', width];
  for (const { segment } of [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(whole)].reverse()) {
    left -= textWidth(segment);
    if (left < 0) return `…${end.replace(/^\S*\s+(?=\S)/u, '')}`;
    end = segment + end;
  }
  return whole;
}
