import { candidatesFor, type Candidate } from './candidates';
import { isRepeated, type Quotation } from './quotation';
import type { ReadableText, SourcePlace } from './readableText';

/** A place in a source's text that may be the quoted one. */
export interface QuotedPlace extends SourcePlace {
  /** From 0 to 1, by which places are compared and never shown. */
  readonly score: number;
  /** Whether its words are the quoted ones, those but for a slip of the pen, or others. */
  readonly words: 'same' | 'mended' | 'other';
}

/** Where a quotation stands; or that it is lost, with the places that a person may mean, the likeliest first. */
export type Anchoring =
  | { readonly state: 'found'; readonly place: QuotedPlace }
  | { readonly state: 'lost'; readonly candidates: readonly QuotedPlace[] };

/** No place below this score is taken … */
const minimumScore = 0.65;
/** … nor one that another comes this near. */
const minimumMargin = 0.05;
/** A context that is so much like the quotation's is the quotation's … */
const likeContext = 0.7;
/** … and this much where the same words stood elsewhere too. */
const surelyLikeContext = 0.8;
/** Letters that are enough for words to be known without their context. */
const tellingLength = 32;
/** Candidates that a person is shown. */
const mostShown = 5;

/**
 * Where a quotation stands in a text: exactly, in the same words, or in words that were merely mended in the same context.
 * A wrong place is worse than none: other words, also in the very place of the old ones, are never taken.
 */
export function locateQuotation(text: ReadableText, quotation: Quotation): Anchoring {
  const candidates = candidatesFor(text, quotation);
  const [best, second] = candidates;
  const isRivalled = isRepeated(quotation) || second?.words === 'same';
  const isDecided = best !== undefined && isAcceptable(best, quotation, isRivalled) && isBetter(best, second, text, quotation);
  if (isDecided) return { state: 'found', place: placeOf(text, best) };
  return { state: 'lost', candidates: candidates.slice(0, mostShown).map((candidate) => placeOf(text, candidate)) };
}

function placeOf(text: ReadableText, { span, score, words }: Candidate): QuotedPlace {
  return { ...text.placeOf(span), score, words };
}

/** `isRivalled` where the same words stand, or stood, in another place too. */
function isAcceptable({ score, words, context }: Candidate, quotation: Quotation, isRivalled: boolean): boolean {
  if (score < minimumScore || words === 'other') return false;
  const sides = [context.prefix, context.suffix].filter((side) => side !== undefined);
  const isLike = (least: number): boolean => sides.length > 0 && sides.every((side) => side >= least);
  if (words === 'mended') return isLike(likeContext);
  if (sides.length === 0) return true;
  if (isRivalled) return isLike(surelyLikeContext);
  return lettersIn(quotation.exact) >= tellingLength || sides.some((side) => side >= likeContext);
}

/** A syllable or an ideograph says as much as two letters do. */
function lettersIn(text: string): number {
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return letters + (text.match(/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0);
}

/** Of places that are alike in everything, only the one that stands exactly where the quotation was. */
function isBetter(best: Candidate, second: Candidate | undefined, text: ReadableText, { start }: Quotation): boolean {
  if (!second || best.score - second.score >= minimumMargin) return true;
  return best.isExact && isSure(best.context.prefix) && isSure(best.context.suffix) && text.positionOf(best.span.start) === start;
}

function isSure(side: number | undefined): boolean {
  return side === undefined || side === 1;
}

