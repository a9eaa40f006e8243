import type { ProblemTable } from '../problemTable';

/** What can be wrong between the evidence file and the sources' files. */
export const anchoringProblems = {
  'lost-quotation': { severity: 'warning', sentence: 'The quotation “{words}” is no longer in {file}: re-anchor it to where it stands now, or correct what rests on it.' },
  'mended-quotation': { severity: 'info', sentence: 'The quotation “{words}” stands in {file} with small changes; re-anchor it to take its words from there.' },
  'unread-source': { severity: 'info', sentence: '{file} cannot be read as text, so the quotations from this source are not checked.' },
  'changed-source': { severity: 'warning', sentence: '{file} has changed since its SHA-256 sum was taken: see what changed, then take the sum anew.' },
} as const satisfies ProblemTable;
