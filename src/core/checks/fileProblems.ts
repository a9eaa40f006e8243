import type { ProblemTable } from '../problemTable';

/** Why a file cannot be read at all. */
export const fileProblems = {
  'not-utf-8': { severity: 'warning', sentence: 'This file is not UTF-8 text and cannot be read; save it as UTF-8.' },
  'utf-16': { severity: 'warning', sentence: 'This file looks like UTF-16 and cannot be read; save it as UTF-8.' },
  'too-large': { severity: 'warning', sentence: 'This file is larger than {limit} MB and is not read; divide it into several articles.' },
  'unreadable-file': { severity: 'warning', sentence: 'This file cannot be read ({reason}).' },
} as const satisfies ProblemTable;
