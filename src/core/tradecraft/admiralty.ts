/** Reliability of a source and credibility of information: two independent scales; F and 6 mean unknown, not worst. */
export const reliabilities = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type Reliability = (typeof reliabilities)[number];
export const credibilities = [1, 2, 3, 4, 5, 6] as const;
export type Credibility = (typeof credibilities)[number];

/** One step of a scale: what it is called and when it applies. */
export interface GradeWording {
  readonly name: string;
  readonly meaning: string;
}

/** Admiralty (NATO) system, AJP-2.1 and US Army FM 2-22.3, appendix B, table B-1: the reliability of a source. */
export const reliabilityWording: Readonly<Record<Reliability, GradeWording>> = {
  A: { name: 'completely reliable', meaning: 'history of complete reliability' },
  B: { name: 'usually reliable', meaning: 'minor doubt; valid most of the time' },
  C: { name: 'fairly reliable', meaning: 'doubt, but has provided valid information' },
  D: { name: 'not usually reliable', meaning: 'significant doubt, some valid' },
  E: { name: 'unreliable', meaning: 'history of invalid information' },
  F: { name: 'cannot be judged', meaning: 'no basis' },
};

/** Admiralty (NATO) system, AJP-2.1 and US Army FM 2-22.3, appendix B, table B-2: the credibility of information. */
export const credibilityWording: Readonly<Record<Credibility, GradeWording>> = {
  1: { name: 'confirmed', meaning: 'by other independent sources; logical; consistent' },
  2: { name: 'probably true', meaning: 'not confirmed; logical; consistent' },
  3: { name: 'possibly true', meaning: 'not confirmed; reasonably logical; agrees with some' },
  4: { name: 'doubtful', meaning: 'not confirmed; possible, not logical; nothing else on it' },
  5: { name: 'improbable', meaning: 'not confirmed; not logical; contradicted' },
  6: { name: 'cannot be judged', meaning: 'no basis' },
};

/** A grade as analysts write it, "C3", or either half of it. */
export interface Grade {
  readonly reliability?: Reliability;
  readonly credibility?: Credibility;
}

/** The step of a scale that a letter names, in either case. */
function toReliability(letter: string): Reliability | undefined {
  return reliabilities.find((each) => each === letter.toUpperCase());
}

/** The step of a scale that a digit names. */
export function toCredibility(digit: string | number): Credibility | undefined {
  return credibilities.find((each) => String(each) === String(digit));
}

/** Reads "C3", "c 3", "C-3", "C" or "3"; undefined for anything else, the empty text too. */
export function parseGrade(text: string): Grade | undefined {
  const match = /^\s*([a-f])?\s*[-/]?\s*([1-6])?\s*$/iu.exec(text);
  const reliability = match?.[1] === undefined ? undefined : toReliability(match[1]);
  const credibility = match?.[2] === undefined ? undefined : toCredibility(match[2]);
  if (reliability === undefined && credibility === undefined) return undefined;
  return { ...(reliability && { reliability }), ...(credibility && { credibility }) };
}

/** "C3", "C" or "3"; the empty text where nothing is graded. */
export function formatGrade({ reliability, credibility }: Grade): string {
  return `${reliability ?? ''}${credibility ?? ''}`;
}

/** The steps A to E and 1 to 5 as circles, from full to empty. */
const shapes = ['●', '◕', '◑', '◔', '○'] as const;

/** A grade as shapes, "◑◑" for C3: the fuller the better; "?" is what cannot be judged, which is not the worst. */
export function gradeShape({ reliability, credibility }: Grade): string {
  const steps = [reliability && reliabilities.indexOf(reliability), credibility && credibilities.indexOf(credibility)];
  return steps.map((step) => step === undefined ? '' : shapes[step] ?? '?').join('');
}

/** A grade in its exact words, such as "C: fairly reliable, 3: possibly true". */
export function describeGrade({ reliability, credibility }: Grade): string {
  return [
    reliability && `${reliability}: ${reliabilityWording[reliability].name}`,
    credibility && `${credibility}: ${credibilityWording[credibility].name}`,
  ].filter((part) => part !== undefined).join(', ');
}
