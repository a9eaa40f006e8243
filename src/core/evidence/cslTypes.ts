/** The item types of CSL 1.0.2: https://resource.citationstyles.org/schema/v1.0/input/json/csl-data.json */
export const cslTypes = [
  'article', 'article-journal', 'article-magazine', 'article-newspaper', 'bill', 'book', 'broadcast', 'chapter', 'classic',
  'collection', 'dataset', 'document', 'entry', 'entry-dictionary', 'entry-encyclopedia', 'event', 'figure', 'graphic',
  'hearing', 'interview', 'legal_case', 'legislation', 'manuscript', 'map', 'motion_picture', 'musical_score', 'pamphlet',
  'paper-conference', 'patent', 'performance', 'periodical', 'personal_communication', 'post', 'post-weblog', 'regulation',
  'report', 'review', 'review-book', 'software', 'song', 'speech', 'standard', 'thesis', 'treaty', 'webpage',
] as const;

/** The variables of CSL 1.0.2 that hold dates. */
export const cslDateVariables = ['accessed', 'available-date', 'event-date', 'issued', 'original-date', 'submitted'] as const;

const knownTypes: ReadonlySet<string> = new Set(cslTypes);

export function isCslType(type: string): boolean {
  return knownTypes.has(type);
}
