import type { ArticleRecord, ClaimTag, LocatedProblem } from '../entities/articleRecord';
import type { Claim, EvidenceData } from '../evidence/schema';
import type { Span } from '../model';
import { eachInParts, type Steps } from '../steps';
import { problemAtSpan, type Finding } from './checkProblems';
import { usualLevels, type CheckLevels } from './checkLevels';
import { checkClaim } from './evidence/checkClaim';
import { isLinked } from './evidence/withoutEvidence';
import type { ClaimSource } from './words/claimSource';
import { checkWords } from './words/checkWords';
import { mixedTerms, type SaidTerm } from './words/likelihoodRules';

/** So many claims are checked before others have their turn. */
const claimsAtOnce = 16;

/** What the checks of an article need besides its record. */
export interface Checking {
  readonly data: EvidenceData;
  readonly levels?: CheckLevels;
  /** Its text, where it is at hand: without it words are placed at their claim, and claims that may quote somebody are left alone. */
  readonly source?: ClaimSource | undefined;
}

/** What the rules find out about the claims that an article makes. */
export function* checkArticle({ claims, citations }: ArticleRecord, checking: Checking): Steps<readonly LocatedProblem[]> {
  const said: SaidTerm<ClaimTag>[] = [];
  const problems: LocatedProblem[] = [];
  const report = (tag: ClaimTag, finding: Finding) => { problems.push(located(tag, finding, checking.source)); };
  const check = (tag: ClaimTag, id: string) => {
    const claim = checking.data.claims.get(id);
    for (const finding of checkClaim(checking.data, id)) report(tag, finding);
    const checked = claim && wordsOf(tag, claim, citations, checking);
    for (const finding of checked?.findings ?? []) report(tag, finding);
    for (const term of checked?.words.terms ?? []) said.push({ place: tag, term });
  };
  yield* eachInParts(claims, (tag) => { if (tag.id !== undefined) check(tag, tag.id); }, claimsAtOnce);
  const mixed = mixedTerms(said, checking.data.scale);
  if (mixed) report(mixed.place, mixed.finding);
  return problems;
}

function wordsOf(tag: ClaimTag, claim: Claim, citations: readonly Span[], { data, levels = usualLevels, source }: Checking): ReturnType<typeof checkWords> {
  const apart = tag.quotes ? source?.apart(tag) : [];
  if (!apart) return undefined;
  const isCited = citations.some(({ start, end }) => tag.start <= start && end <= tag.end);
  const hasSource = isCited || isLinked(claim);
  return checkWords(tag.text, { claim, scale: data.scale, hasSource, tellsStacks: levels.get('stacked-hedges') !== 'off', apart });
}

function located(tag: ClaimTag, finding: Finding, source: ClaimSource | undefined): LocatedProblem {
  const { contentStart: start, contentEnd: end, line, column } = tag;
  const span = finding.words && source ? source.locate(tag, finding.words) : { start, end };
  return { ...problemAtSpan(finding, span), line, column };
}
