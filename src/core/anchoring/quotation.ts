import type { EvidenceItem } from '../evidence/schema';
import type { Span } from '../model';
import type { ReadableText } from './readableText';

/** A W3C TextQuoteSelector over what a person sees of a text, with the position as a hint. */
export type Quotation = Pick<NonNullable<EvidenceItem['quote']>, 'exact' | 'prefix' | 'suffix' | 'start'>;

/** Code units of context on either side … */
const usualContext = 32;
/** … of words that stand in the text once; of others it is longer, by which it is known that they must never be found without it, and twice as long as it takes to tell them apart. */
const longContexts: readonly number[] = [64, 128, 256, 512];
const longestContext = 512;

/** The quotation of what a span of the source shows; undefined where it shows nothing, as in front matter. */
export function quotationOf(text: ReadableText, span: Span): Quotation | undefined {
  const shown = text.spanOf(span);
  if (!shown) return undefined;
  const exact = text.text.slice(shown.start, shown.end);
  const context = stoodOnce(text, exact) ? contextOf(text.text, shown, usualContext) : distinctContext(text.text, shown);
  return {
    exact,
    ...(context.prefix !== '' && { prefix: context.prefix }),
    ...(context.suffix !== '' && { suffix: context.suffix }),
    start: text.placeOf(shown).position,
  };
}

/** Whether a quotation says by its context that its words stood in the text more than once. */
export function isRepeated({ prefix = '', suffix = '' }: Quotation): boolean {
  return Math.max(prefix.length, suffix.length) > usualContext;
}

function stoodOnce({ text, words }: ReadableText, exact: string): boolean {
  const first = text.indexOf(exact);
  return text.indexOf(exact, first + 1) < 0 && words.placesOf(exact).length < 2;
}

interface Context {
  readonly prefix: string;
  readonly suffix: string;
}

function contextOf(text: string, { start, end }: Span, length: number): Context {
  return { prefix: wholeFrom(text.slice(Math.max(0, start - length), start)), suffix: wholeTo(text.slice(end, end + length)) };
}

/** No half of a surrogate pair at the outer end. */
function wholeFrom(prefix: string): string {
  return prefix.replace(/^[\udc00-\udfff]/u, '');
}

function wholeTo(suffix: string): string {
  return suffix.replace(/[\ud800-\udbff]$/u, '');
}

function distinctContext(text: string, span: Span): Context {
  const exact = text.slice(span.start, span.end);
  const isDistinct = (length: number): boolean => {
    const { prefix, suffix } = contextOf(text, span, length / 2);
    const whole = prefix + exact + suffix;
    return text.indexOf(whole, text.indexOf(whole) + 1) < 0;
  };
  return contextOf(text, span, longContexts.find(isDistinct) ?? longestContext);
}
