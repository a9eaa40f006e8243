import { compareCodeUnits } from '../compareCodeUnits';
import { diagnosticityOf, outcomeOf, sensitivityOf, type Outcome, type RatedItem, type Sensitivity, type Weight } from '../tradecraft/competingHypotheses';
import type { Credibility } from '../tradecraft/admiralty';
import { ratingOf, type Rating } from '../tradecraft/ratings';
import { isWithdrawn } from './origins';
import type { EvidenceData, Question } from './schema';

/** A row of a question's matrix. */
export interface MatrixRow extends RatedItem {
  /** Whether the item's credibility could be judged and was; if not, it weighs as medium. */
  readonly isGraded: boolean;
  /** Undefined where fewer than two ratings leave it unknown. */
  readonly diagnosticity: number | undefined;
}

/** A question's hypotheses against the evidence that they are linked to, worked out from the links. */
export interface QuestionMatrix {
  readonly question: Question;
  readonly hypotheses: readonly string[];
  /** Those that tell the hypotheses apart best first, those of which that is unknown last. */
  readonly rows: readonly MatrixRow[];
  /** Items of sources that are retracted, or copy nothing but such: they are shown, and count nowhere. */
  readonly withdrawn: readonly MatrixRow[];
  readonly outcome: Outcome;
  readonly sensitivity: readonly Sensitivity[];
  /** Claims that hypotheses rest on: they are no evidence, so the matrix leaves them out. */
  readonly restsOn: readonly string[];
}

/** The matrix of a question; undefined where the case has none of that id. */
export function questionMatrix(data: EvidenceData, id: string): QuestionMatrix | undefined {
  const question = data.questions.get(id);
  if (!question) return undefined;
  const hypotheses = [...new Set(question.hypotheses ?? [])];
  const all = itemsOf(data, question, hypotheses).map((item) => rowOf(data, question, hypotheses, item)).sort(byDiagnosticity);
  const isGone = ({ id: item }: MatrixRow) => isWithdrawn(data.sources, data.evidence.get(item)?.source ?? '');
  const rows = all.filter((row) => !isGone(row));
  return {
    question, hypotheses, rows, withdrawn: all.filter(isGone),
    outcome: outcomeOf(hypotheses, rows), sensitivity: sensitivityOf(hypotheses, rows),
    restsOn: [...new Set(hypotheses.flatMap((each) => targetsOf(data, each).filter((target) => target.startsWith('c-'))))],
  };
}

/** The items that a hypothesis is linked to, and those that the question calls relevant although nothing is rated against them. */
function itemsOf(data: EvidenceData, { relevance }: Question, hypotheses: readonly string[]): readonly string[] {
  return [...new Set([...hypotheses.flatMap((each) => targetsOf(data, each)), ...relevance?.keys() ?? []])].filter((target) => data.evidence.has(target));
}

function targetsOf({ claims }: EvidenceData, claim: string): readonly string[] {
  return [...claims.get(claim)?.links?.keys() ?? []];
}

function rowOf({ claims, evidence }: EvidenceData, { relevance }: Question, hypotheses: readonly string[], id: string): MatrixRow {
  const ratings = new Map(hypotheses.flatMap((hypothesis): [string, Rating][] => {
    const link = claims.get(hypothesis)?.links?.get(id);
    return link ? [[hypothesis, ratingOf(link)]] : [];
  }));
  const credibility = evidence.get(id)?.credibility;
  return {
    id, ratings, credibility: weightOf(credibility), relevance: relevance?.get(id) ?? 'medium',
    isGraded: credibility !== undefined && credibility !== 6, diagnosticity: diagnosticityOf(hypotheses, { ratings }),
  };
}

/** 6 means that nobody can tell, as does no grade: neither is the worst. */
function weightOf(credibility: Credibility | undefined): Weight {
  switch (credibility) {
    case 1: case 2: return 'high';
    case 3: case 6: case undefined: return 'medium';
    case 4: case 5: return 'low';
  }
}

function byDiagnosticity(one: MatrixRow, other: MatrixRow): number {
  return (other.diagnosticity ?? -1) - (one.diagnosticity ?? -1) || compareCodeUnits(one.id, other.id);
}
