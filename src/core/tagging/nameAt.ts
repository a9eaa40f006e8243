import { lazily } from '../lazily';
import type { Span } from '../model';
import { withoutParticle } from './koreanParticles';
import type { NameIndex } from './nameIndex';
import { nameWordsIn } from './nameWords';

/** How far to both sides of the cursor a name may reach. */
const reach = 200;
const hangul = lazily(() => /^\p{Script=Hangul}+$/u);
const withoutCase = lazily(() => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}]/u);

/** The name or word that contains or touches `offset`: the longest known one, else a run of capitalised words, else the word; without a possessive. */
export function nameAt(text: string, offset: number, known?: NameIndex): Span | undefined {
  const from = lineEdge(text, Math.max(0, offset - reach), -1);
  const window = text.slice(from, lineEdge(text, Math.min(text.length, offset + reach), 1));
  const local = offset - from;
  const span = known && knownNameAt(window, local, known) || segmentAt(window, local) || nameWordsIn(window).find((run) => touches(run, local));
  return span && { start: from + span.start, end: from + span.end };
}

function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

function lineEdge(text: string, offset: number, step: 1 | -1): number {
  let at = offset;
  const isWord = (index: number): boolean => /[\p{L}\p{M}\p{N}\p{Cs}]/u.test(text[index] ?? '');
  while (at > 0 && at < text.length && isWord(step < 0 ? at - 1 : at)) at += step;
  return at;
}

function knownNameAt(text: string, offset: number, known: NameIndex): Span | undefined {
  let longest: Span | undefined;
  for (const match of known.matches(text)) {
    if (touches(match, offset) && (!longest || match.end - match.start > longest.end - longest.start)) longest = match;
  }
  return longest;
}

/** The word of a script without capitals, as Unicode segments it. */
function segmentAt(text: string, offset: number): Span | undefined {
  const near = text.slice(Math.max(0, offset - 1), offset + 1);
  if (!withoutCase().test(near)) return undefined;
  const segments = new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text);
  const candidates = [segments.containing(offset), offset > 0 ? segments.containing(offset - 1) : undefined];
  const found = candidates.find((segment) => segment?.isWordLike);
  if (!found) return undefined;
  const word = hangul().test(found.segment) ? withoutParticle(found.segment) : found.segment;
  return { start: found.index, end: found.index + word.length };
}
