import type { Hit } from '../concordance/hits';
import type { ExportFile } from './caseSnapshot';
import { csvFile } from './csvTables';

/** What was found as a table, a keyword in context each. */
export function hitsCsv(hits: readonly Hit[], titleOf: (document: string) => string | undefined): ExportFile {
  return csvFile('mentions', ['document', 'title', 'line', 'column', 'left', 'keyword', 'right'], hits.map(({ document, line, column, left, words, right }) => (
    { document, title: titleOf(document), line, column, left, keyword: words, right })));
}
