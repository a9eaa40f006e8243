import { sentenceOf } from '../../src/core/checks/sentences';
import { readEvidence } from '../../src/core/evidence/readEvidence';
import type { TextEdit } from '../../src/core/model';

/** An evidence file around some sections, on one line. */
export function evidenceText(sections: string): string {
  return `{ "format": "dossier-evidence", "version": 1, ${sections} }`;
}

/** What a reading says: code, sentence, and the text at the problem. */
export function findings(text: string): { code: string; sentence: string; at: string }[] {
  return readEvidence(text).problems.map((problem) => ({
    code: problem.code, sentence: sentenceOf(problem), at: text.slice(problem.start, problem.end),
  }));
}

/** Applies edits that are in order and do not overlap, and fails where they are not. */
export function applied(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const edit of edits) {
    if (edit.start < at || edit.end < edit.start) throw new Error('Edits overlap or are out of order.');
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}
