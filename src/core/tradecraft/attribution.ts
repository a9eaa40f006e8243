const people = 'experts|analysts|observers|sources|officials|insiders|commentators|critics|specialists|reports|rumou?rs';
const saying = 'say|said|note|noted|believe|believed|claim|claimed|suggest|suggested|report|reported|think|thought|argue|argued|indicate|indicated|warn|warned|estimate|estimated|state|stated|maintain|maintained';
const opinion = 'believed|thought|said|reported|understood|claimed|alleged|rumou?red|assumed|speculated';
const degree = '(?:widely|generally|commonly|often|also|now)';

/**
 * Attribution that names nobody, as patterns for words in lower or upper case: "experts noted", "according to some reports",
 * "it is believed that", "is widely thought to", "reportedly". After ICD 206, "Sourcing Requirements for Disseminated
 * Analytic Products", which wants sources described so that a reader can judge them.
 */
export const vagueAttributions: readonly string[] = [
  String.raw`(?:${people})\s+(?:(?:have|had|${degree})\s+)?(?:${saying})`,
  String.raw`according\s+to\s+(?:${people})`,
  String.raw`according\s+to\s+(?:some|many|several|most|certain|various|unnamed|anonymous|multiple|unconfirmed)\s+(?:[a-z]+\s+)?(?:${people})`,
  String.raw`it\s+(?:is|was|has\s+been)\s+(?:${degree}\s+)?(?:${opinion})`,
  String.raw`(?:is|are|was|were)\s+(?:${degree}\s+)?(?:${opinion})\s+to`,
  'reportedly|allegedly|purportedly|supposedly',
];

/** Words before such people that leave them unnamed, although they may stand at the beginning of a sentence, with a capital letter. */
export const unnaming: readonly string[] = ['some', 'many', 'several', 'most', 'certain', 'various', 'unnamed', 'anonymous', 'other', 'and', 'but', 'while', 'as', 'two', 'three', 'few'];

/** Words before such people that say which ones are meant. */
export const naming: readonly string[] = ['the', 'these', 'those', 'this', 'that', 'its', 'their', 'his', 'her', 'our', 'both', 'which', 'whose'];
