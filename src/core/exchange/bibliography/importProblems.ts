import type { Problem } from '../../model';
import type { ProblemTable } from '../../problemTable';

/** What an import has to say of an entry: a warning where it, or something of it, was left out; information where something was mended. */
export const importProblems = {
  'import-no-object': { severity: 'warning', sentence: 'Entry {number} was left out: it is no object with fields.' },
  'import-no-key': { severity: 'warning', sentence: 'Entry {number} (“{title}”) was left out: it has no id; give it a citation key.' },
  'import-unusable-key': { severity: 'warning', sentence: 'Entry {number} was left out: its key “{key}” has neither letters nor digits.' },
  'import-doubled-key': { severity: 'warning', sentence: 'Entry {number} was left out: “{id}” is the key of an entry before it; give one of the two another key.' },
  'import-mended-key': { severity: 'info', sentence: '“{key}” cannot be cited as it stands, so it is called “{id}” here.' },
  'import-no-type': { severity: 'info', sentence: '“{id}” does not say of which type it is, so it is taken as “document”.' },
  'import-unusable-field': { severity: 'warning', sentence: 'The field “{field}” of “{id}” was left out: it is not what CSL has there.' },
  'bibtex-unclosed': { severity: 'warning', sentence: 'The entry “{entry}” on line {line} was left out: it is never closed.' },
  'bibtex-no-key': { severity: 'warning', sentence: 'The entry “{entry}” on line {line} was left out: it has no key, or none that ends in a comma.' },
  'bibtex-no-comma': { severity: 'warning', sentence: 'The entry “{entry}” on line {line} was left out: a comma is missing between two of its fields.' },
  'bibtex-no-equals': { severity: 'warning', sentence: 'The entry “{entry}” on line {line} was left out: one of its fields has no equals sign.' },
  'bibtex-no-value': { severity: 'warning', sentence: 'The entry “{entry}” on line {line} was left out: one of its fields has no value in braces or quotes.' },
  'bibtex-unreadable': { severity: 'warning', sentence: 'The entry “{entry}” on line {line} was left out: it is not BibTeX as it should be.' },
} as const satisfies ProblemTable;

/** One thing that an import says of an entry. */
export type ImportNotice = Pick<Problem, 'code' | 'args' | 'severity'>;

/** Makes the notice `code`. */
export function notice(code: keyof typeof importProblems, args: ImportNotice['args']): ImportNotice {
  return { code, args, severity: importProblems[code].severity };
}
