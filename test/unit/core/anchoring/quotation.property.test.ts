import assert from 'node:assert/strict';
import fc from 'fast-check';
import { locateQuotation } from '../../../../src/core/anchoring/locateQuotation';
import { quotationOf } from '../../../../src/core/anchoring/quotation';
import { ReadableText } from '../../../../src/core/anchoring/readableText';

/** More are run by hand: DOSSIER_RUNS=20000. */
const numRuns = Number(process.env['DOSSIER_RUNS'] ?? 1000);

const word = fc.constantFrom('Kim', 'launched', 'two', '2023', '🚀', '👩‍👩‍👧', '김정은이', '위성을', '東京', '‏قمر', 'הלוויין', 'café', 'e\u0301', 'n/a', '“so”', '—', '5 %', 'satellite', 'the', 'not');
const gap = fc.constantFrom(' ', ' ', ' ', '\n', '\n\n', '  ', '. ');
const pieces = fc.array(fc.tuple(word, gap), { minLength: 1, maxLength: 40 });
const wrap = fc.constantFrom((words: string) => words, (words: string) => `[${words}]{.actor}`, (words: string) => `[${words}]{.event ref=launch-2023}`);

const joined = (some: readonly (readonly [string, string])[]): string => some.map((piece) => piece.join('')).join('');

describe('a quotation', () => {
  it('is found where it was made', () => {
    fc.assert(fc.property(pieces, fc.nat(), fc.nat(), (some, from, length) => {
      const text = joined(some);
      const start = from % text.length;
      const readable = ReadableText.ofMarkdown(text);
      const span = { start, end: Math.min(text.length, start + 1 + (length % 80)) };
      const quotation = quotationOf(readable, span);
      if (!quotation) return;
      const anchoring = locateQuotation(readable, quotation);
      assert.equal(anchoring.state, 'found');
      const shown = readable.spanOf(span);
      assert.deepEqual({ start: anchoring.place.start, end: anchoring.place.end }, shown && { start: readable.placeOf(shown).start, end: readable.placeOf(shown).end });
    }), { numRuns });
  });

  it('is found, or lost where its words stand in the same context twice, under other tags and line ends', () => {
    fc.assert(fc.property(pieces, fc.infiniteStream(wrap), fc.infiniteStream(wrap), fc.nat(), fc.nat(), fc.boolean(), (some, wraps, others, at, length, isWindows) => {
      const first = at % some.length;
      const last = Math.min(some.length - 1, first + (length % 12));
      const before = tagged(some, wraps, first, last, false);
      const after = tagged(some, others, first, last, isWindows);
      const quotation = quotationOf(ReadableText.ofMarkdown(before.text), before);
      if (!quotation) return;
      const anchoring = locateQuotation(ReadableText.ofMarkdown(after.text), quotation);
      const { prefix = '', exact, suffix = '' } = quotation;
      const shown = ReadableText.ofMarkdown(after.text).text;
      const whole = prefix + exact + suffix;
      const isUnique = shown.indexOf(whole) === shown.lastIndexOf(whole);
      if (anchoring.state === 'lost') assert.ok(!isUnique, 'lost');
      else if (isUnique) assert.equal(contained(anchoring.place, after), true);
    }), { numRuns });
  });
});

interface Tagged {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function tagged(some: readonly (readonly [string, string])[], wraps: Iterator<(words: string) => string>, first: number, last: number, isWindows: boolean): Tagged {
  let text = '';
  let [start, end] = [0, 0];
  some.forEach(([each, behind], at) => {
    if (at === first) start = text.length;
    text += (wraps.next().value as (words: string) => string)(each);
    if (at === last) end = text.length;
    text += isWindows ? behind.replaceAll('\n', '\r\n') : behind;
  });
  return { text, start, end };
}

function contained(place: { readonly start: number; readonly end: number }, { start, end }: Tagged): boolean {
  return place.start >= start && place.end <= end;
}
