import type { Problem, ProblemArguments, Severity, Span } from '../model';
import { problemOf, type ProblemTable } from '../problemTable';

/** What can be found out about claims, their evidence and their words; `docs/checks.md` gives the reason and the source of each. */
export const checkProblems = {
  'claim-without-evidence': { severity: 'hint', sentence: 'No evidence yet for this claim; link it to some, or record it as an assumption.' },
  'one-source': { severity: 'info', sentence: 'This claim rests on one source only, {source}; look for another that does not go back to it.' },
  'one-origin': { severity: 'warning', sentence: 'The {count} sources of this claim all go back to {origin}, so they count as one; look for an independent one.' },
  'unconfirmed': { severity: 'warning', sentence: 'Credibility 1, confirmed, needs two independent origins, and this item has {count}; link what confirms it to the same claim, or grade it 2.' },
  'retracted-alone': { severity: 'warning', sentence: 'All that this claim rests on was retracted, or copies only what was ({sources}); find other evidence, or reconsider it.' },
  'unreliable-alone': { severity: 'warning', sentence: 'All that this claim rests on comes from sources that are unreliable (E) or retracted; find better evidence, or reconsider it.' },
  'leans-on-retracted': { severity: 'warning', sentence: 'This claim leans on {source}, which was retracted ({date}); see whether it stands without that.' },
  'high-confidence-thin': { severity: 'warning', sentence: 'High confidence needs good reporting (A to C, 1 or 2) from two independent origins, and this claim has it from {count}; find more, or lower the confidence.' },
  'high-confidence-opposed': { severity: 'warning', sentence: 'High confidence does not go with strong evidence against the claim that its assessment leaves open ({target}); settle it, or lower the confidence.' },
  'moderate-confidence-poor': { severity: 'warning', sentence: 'Moderate confidence needs one supporting item that is not known to be poor (D or E, 4 or 5, or retracted), and this claim has none; find better evidence, or lower the confidence.' },
  'likelihood-with-confidence': { severity: 'warning', sentence: '“{words}” stands in one sentence with “{likelihood}”; say how likely and how confident in two sentences.' },
  'off-scale-term': { severity: 'info', sentence: '“{words}” is on no scale of likelihood, so that each reader takes it differently; use a term of the scale.' },
  'other-scale-term': { severity: 'warning', sentence: '“{words}” is a term of another scale than this case’s {scale}; use one of that scale.' },
  'mixed-series': { severity: 'info', sentence: '“{words}” and “{other}” are of two series of terms of ICD 203; keep to one of them in an article.' },
  'mixed-scales': { severity: 'warning', sentence: '“{words}” and “{other}” are terms of two scales; keep to one scale in an article.' },
  'words-against-record': { severity: 'warning', sentence: 'The claim says “{words}” ({band}), its record “{likelihood}” ({recorded}); make them agree.' },
  'stacked-hedges': { severity: 'info', sentence: '“{words}” hedges twice; say it once, with a term of the scale.' },
  'unmentioned-entity': { severity: 'hint', sentence: 'Nothing mentions “{name}”: no article, and no other record; tag it where it is named, or remove the record.' },
  'mixed-kinds': { severity: 'info', sentence: '“{text}” is tagged as {kind} here and is {other} elsewhere; give both one kind, or say with ref what this one names.' },
  'misspelt-attribute': { severity: 'warning', sentence: 'Dossier does not read “{key}”; write {meant}, or another name if it is your own.' },
  'vague-attribution': { severity: 'info', sentence: '“{words}” names nobody, and no source stands behind this claim; cite who says so, or link the claim to evidence.' },
} as const satisfies ProblemTable;

export type CheckCode = keyof typeof checkProblems;

/** What a rule found in a claim. */
export interface Finding {
  readonly code: CheckCode;
  readonly args: ProblemArguments;
  /** Where it is another than the table says. */
  readonly severity?: Severity;
  /** Where in the words of the claim; undefined where it is the whole claim. */
  readonly words?: Span;
}

/** The finding as a problem at `span`. */
export function problemAtSpan({ code, args, severity }: Finding, span: Span): Problem {
  const problem = problemOf(checkProblems, code, span, args);
  return severity ? { ...problem, severity } : problem;
}
