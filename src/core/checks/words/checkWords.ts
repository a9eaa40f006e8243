import type { Span } from '../../model';
import type { Claim } from '../../evidence/schema';
import type { ScaleName } from '../../tradecraft/likelihood';
import type { Finding } from '../checkProblems';
import { claimWords, type ClaimWords } from './claimWords';
import { offScaleTerms, stackedHedges } from './hedgeRules';
import { likelihoodWithConfidence, otherScaleTerms, wordsAgainstRecord } from './likelihoodRules';
import { vagueAttribution } from './vagueAttribution';

/** What the rules about a claim's words look at besides the words. */
export interface WordsAround {
  readonly claim: Claim;
  readonly scale: ScaleName;
  /** Whether evidence is linked to the claim, or a source cited in it. */
  readonly hasSource: boolean;
  /** Whether a stack of hedges is reported, so that its parts need not be. */
  readonly tellsStacks: boolean;
  /** What in the words is code or a block quote. */
  readonly apart?: readonly Span[];
}

/** What was found in the words of a claim, and the words themselves for rules that look at a whole article. */
export interface CheckedWords {
  readonly words: ClaimWords;
  readonly findings: readonly Finding[];
}

/** Checks the words of a claim; only judgements are checked, and of reports how they attribute. */
export function checkWords(text: string, { claim, scale, hasSource, tellsStacks, apart }: WordsAround): CheckedWords | undefined {
  if (claim.basis !== 'judgement' && claim.basis !== 'reported') return undefined;
  const words = claimWords(text, apart);
  const vague = hasSource ? [] : vagueAttribution(words);
  if (claim.basis === 'reported') return { words: { text, terms: [] }, findings: vague };
  return {
    words,
    findings: [
      ...likelihoodWithConfidence(words), ...offScaleTerms(words, tellsStacks), ...stackedHedges(words),
      ...otherScaleTerms(words, scale), ...wordsAgainstRecord(words, claim, scale), ...vague,
    ],
  };
}
