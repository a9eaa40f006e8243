import type { ProblemTable } from '../problemTable';

/** Why a tagging command declines, each in one sentence that says what to do instead. */
export const taggingProblems = {
  'nothing-to-tag': { severity: 'error', sentence: 'There is no word here to tag; select some text first.' },
  'already-tagged': { severity: 'error', sentence: '“{text}” is already tagged as {kind}.' },
  'tag-in-front-matter': { severity: 'error', sentence: 'Text in the front matter cannot be tagged; select text below its closing ---.' },
  'tag-in-literal': { severity: 'error', sentence: 'Code, math, HTML and the addresses of links cannot hold a tag; select ordinary text.' },
  'overlaps-tag': { severity: 'error', sentence: 'The selection covers only a part of the tag “{text}”; select all of it, or only text inside or outside it.' },
  'overlapping-selections': { severity: 'error', sentence: 'Two of the selections overlap; select each passage once.' },
  'name-over-paragraphs': { severity: 'error', sentence: 'Only a claim can cover several paragraphs; select a passage within one paragraph.' },
  'partial-paragraphs': { severity: 'error', sentence: 'A claim over several paragraphs or list items covers them whole; select from the start of the first to the end of the last.' },
  'picture-before': { severity: 'error', sentence: 'The “!” right before the selection would make a picture of the tag; put a space between them.' },
  'changes-meaning': { severity: 'error', sentence: 'A tag on “{text}” would change how the text around it is read; select a little more or a little less.' },
  'no-tag-here': { severity: 'error', sentence: 'There is no tag here; put the cursor into the one that you mean.' },
  'tag-cannot-change': { severity: 'error', sentence: 'The tag “{text}” cannot be changed without changing the text around it; edit it by hand.' },
} as const satisfies ProblemTable;
