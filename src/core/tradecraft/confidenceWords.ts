const levels = 'high|moderate|medium|low';

/**
 * A level of confidence as estimates state it, after the page "What we mean when we say" of US National Intelligence
 * Estimates. "Low confidence in the army" is another kind of confidence, and so is a vote of it.
 */
export const confidenceStatements: readonly string[] = [
  String.raw`(?:very\s+)?(?:${levels})\s+(?:levels?\s+of\s+)?confidence(?!\s+(?:vote|interval|building)\b|-)(?!\s+in\s+(?!(?:this|our|the|that|its)\s+(?:judg|assess|estimat|conclusion)))`,
  String.raw`confidence\s+(?:level\s+)?(?:is|remains)\s+(?:${levels})`,
  String.raw`(?:highly|moderately)\s+confident`,
];
