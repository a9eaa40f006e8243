/** What a claim is, as its author means it. */
export const bases = ['fact', 'judgement', 'assumption', 'reported'] as const;
export type Basis = (typeof bases)[number];

/** What each basis says of a claim. */
export const basisMeaning: Readonly<Record<Basis, string>> = {
  fact: 'can be observed or has been established',
  judgement: 'is concluded from evidence; may have a likelihood and a confidence',
  assumption: 'is taken for granted without evidence',
  reported: 'was said by somebody; evidence for it shows that it was said',
};

/** Confidence in a judgement: the intelligence community's practice, stated in its estimates; not part of ICD 203. */
export const confidences = ['low', 'moderate', 'high'] as const;
export type Confidence = (typeof confidences)[number];

/** When each level of confidence applies, after the page "What we mean when we say" of US National Intelligence Estimates. */
export const confidenceMeaning: Readonly<Record<Confidence, string>> = {
  low: 'credibility or plausibility uncertain; scant, fragmented or poorly corroborated; concerns about sources',
  moderate: 'credibly sourced and plausible, not good or corroborated enough for more',
  high: 'sound argument on good, consistent reporting from several sources; few gaps and assumptions; alternatives considered',
};

/** Where the work on a claim stands. */
export const assessments = ['open', 'supported', 'contested', 'refuted', 'withdrawn'] as const;
export type Assessment = (typeof assessments)[number];

/** What each assessment says of a claim. */
export const assessmentMeaning: Readonly<Record<Assessment, string>> = {
  open: 'not assessed yet',
  supported: 'the evidence bears it out',
  contested: 'evidence speaks for it and against it',
  refuted: 'the evidence speaks against it',
  withdrawn: 'no longer upheld',
};

/** Whether a claim must no longer be taken for what its words say. */
export function takesBack(assessment: Assessment | undefined): assessment is 'contested' | 'refuted' | 'withdrawn' {
  return assessment === 'contested' || assessment === 'refuted' || assessment === 'withdrawn';
}

/** What an item means for the claim that it is linked to. */
export const relations = ['supports', 'refutes', 'neutral', 'not-applicable'] as const;
export type Relation = (typeof relations)[number];

/** The relations in the words that people are shown. */
export const relationWording: Readonly<Record<Relation, string>> = {
  supports: 'supports the claim',
  refutes: 'refutes the claim',
  neutral: 'is neutral',
  'not-applicable': 'does not apply',
};

/** How hard a link weighs; a link that does not say is normal. */
export const strengths = ['normal', 'strong'] as const;
export type Strength = (typeof strengths)[number];

/** Weighs an item of evidence in the question that a matrix asks; medium where nothing is said. */
export const relevances = ['low', 'medium', 'high'] as const;

/** The Traffic Light Protocol 2.0 of FIRST, from what anyone may see to what only the recipient may. */
export const markings = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'] as const;
export type Marking = (typeof markings)[number];
