import type { Position, TextDocument } from 'vscode';
import { subjectInFile } from '../../core/language/subjectsInFile';
import type { SubjectAt } from '../../core/language/subject';
import { subjectAt } from '../../core/language/subjectAt';
import { frontMatterOf } from '../../core/markup/frontMatter';
import type { Cases } from '../../workspace/cases';
import type { OpenCase } from '../../workspace/openCase';
import type { CardPlace } from './cards';

/** A subject, the case that it belongs to, and the article that speaks of it, unless it is the evidence file. */
export interface FoundSubject extends SubjectAt, CardPlace {
  readonly openCase: OpenCase;
}

/** What a place in an article or in an evidence file speaks of. */
export function subjectIn(cases: Cases, document: TextDocument, position: Position): FoundSubject | undefined {
  const openCase = cases.of(document.uri);
  const { index, evidence } = openCase;
  if (evidence?.isFile(document)) {
    if (evidence.isBehind) return undefined;
    const found = subjectInFile(index, evidence.file, document.offsetAt(position));
    return found && { ...found, openCase };
  }
  if (!cases.ofArticle(document)) return undefined;
  const [path, text] = [openCase.pathOf(document.uri), document.getText()];
  const found = subjectAt(index, { document: path, text }, document.offsetAt(position));
  return found && { ...found, openCase, document: path, date: frontMatterOf(text)?.date };
}
