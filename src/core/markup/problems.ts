import type { ProblemTable } from '../problemTable';

/** What can be wrong with the way a tag is written. */
export const markupProblems = {
  'unclosed-bracket': { severity: 'error', sentence: 'This bracket is never closed; add a ] where the tag ends.' },
  'unclosed-attributes': { severity: 'error', sentence: 'These attributes cannot be read; check that each is .kind, #id or key=value and that a } closes them.' },
  'unopened-bracket': { severity: 'error', sentence: 'This bracket is never opened; add a [ where the tag begins.' },
  'two-ids': { severity: 'error', sentence: 'A tag has one id; remove #{id}, since the last one counts.' },
  'repeated-key': { severity: 'error', sentence: 'The key {key} stands here twice; remove this one, since the last one counts.' },
  'empty-reference': { severity: 'error', sentence: 'Write an id after ref=, or remove it.' },
  'two-kinds': { severity: 'warning', sentence: 'A tag has one kind; remove .{kind}, since the first one counts.' },
  'front-matter': { severity: 'error', sentence: 'The front matter is not valid YAML here: {reason}.' },
  'front-matter-names': { severity: 'error', sentence: 'Write names as a list of pairs, such as names: { Kim: kim-jong-un }.' },
  'too-deep': { severity: 'warning', sentence: 'Tags are read to a depth of {depth}; what is nested deeper stays plain text.' },
  'texts-cut': { severity: 'warning', sentence: 'The tags in this article hold more than {limit} characters in all; from here on their texts are cut.' },
} as const satisfies ProblemTable;
