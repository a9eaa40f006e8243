import { cslDateVariables } from '../../evidence/cslTypes';

/**
 * The variables of a CSL-JSON item besides `id`, by what they hold:
 * https://resource.citationstyles.org/schema/v1.0/input/json/csl-data.json
 */
const names = [
  'author', 'chair', 'collection-editor', 'compiler', 'composer', 'container-author', 'contributor', 'curator', 'director', 'editor',
  'editorial-director', 'executive-producer', 'guest', 'host', 'interviewer', 'illustrator', 'narrator', 'organizer', 'original-author',
  'performer', 'producer', 'recipient', 'reviewed-author', 'script-writer', 'series-creator', 'translator',
] as const;
const numbersOrTexts = [
  'chapter-number', 'citation-number', 'collection-number', 'edition', 'first-reference-note-number', 'issue', 'locator', 'number',
  'number-of-pages', 'number-of-volumes', 'page', 'page-first', 'part', 'printing', 'supplement', 'volume',
] as const;
const texts = [
  'citation-key', 'language', 'journalAbbreviation', 'shortTitle', 'abstract', 'annote', 'archive', 'archive_collection', 'archive_location',
  'archive-place', 'authority', 'call-number', 'citation-label', 'collection-title', 'container-title', 'container-title-short', 'dimensions',
  'division', 'DOI', 'event', 'event-title', 'event-place', 'genre', 'ISBN', 'ISSN', 'jurisdiction', 'keyword', 'medium', 'note',
  'original-publisher', 'original-publisher-place', 'original-title', 'part-title', 'PMCID', 'PMID', 'publisher', 'publisher-place',
  'references', 'reviewed-genre', 'reviewed-title', 'scale', 'section', 'source', 'status', 'title', 'title-short', 'URL', 'version', 'volume-title',
  'volume-title-short', 'year-suffix',
] as const;

/** What may stand in a name. */
const nameMembers = new Set([
  'family', 'given', 'dropping-particle', 'non-dropping-particle', 'suffix', 'comma-suffix', 'static-ordering', 'literal', 'parse-names',
]);
/** What may stand in a date. */
const dateMembers = new Set(['date-parts', 'season', 'circa', 'literal', 'raw']);

export type CslForm = 'type' | 'names' | 'date' | 'numberOrText' | 'text' | 'texts' | 'object';

/** What each variable of CSL holds; undefined for one that CSL does not have. */
export const cslForms: ReadonlyMap<string, CslForm> = new Map<string, CslForm>([
  ['type', 'type'], ['categories', 'texts'], ['custom', 'object'],
  ...names.map((name) => [name, 'names'] as const), ...cslDateVariables.map((name) => [name, 'date'] as const),
  ...numbersOrTexts.map((name) => [name, 'numberOrText'] as const), ...texts.map((name) => [name, 'text'] as const),
]);

/** What CSL knows inside of names and dates, by the variable's form. */
export const membersOfForm: Partial<Readonly<Record<CslForm, ReadonlySet<string>>>> = { names: nameMembers, date: dateMembers };

/** The variables that hold names of people and organisations. */
export const nameVariables: ReadonlySet<string> = new Set(names);
/** The variables that hold remarks of whoever keeps the bibliography. */
export const noteVariables: ReadonlySet<string> = new Set(['note', 'annote']);
