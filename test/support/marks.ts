import type { Span } from '../../src/core/model';

/** Strips «marks» from a fixture and says where they stood, in order of their openings; throws on unbalanced marks. */
export function marked(fixture: string): { text: string; spans: Span[] } {
  let text = '';
  const spans: { start: number; end: number }[] = [];
  const open: { start: number; end: number }[] = [];
  for (const part of fixture.split(/([«»])/u)) {
    if (part === '«') {
      const span = { start: text.length, end: -1 };
      spans.push(span);
      open.push(span);
    } else if (part === '»') {
      const span = open.pop();
      if (!span) throw new Error(`A » without its « in: ${fixture}`);
      span.end = text.length;
    } else {
      text += part;
    }
  }
  if (open.length > 0) throw new Error(`A « without its » in: ${fixture}`);
  return { text, spans };
}
