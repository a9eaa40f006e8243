import path from 'node:path';
import { sentenceOf } from '../../core/checks/sentences';
import type { CaseSnapshot, ExportFile } from '../../core/exchange/caseSnapshot';
import { cleanArticles } from '../../core/exchange/cleanArticle';
import { csvTables } from '../../core/exchange/csvTables';
import { jsonBundle } from '../../core/exchange/jsonBundle';
import { markdownReport } from '../../core/exchange/markdownReport';
import { UserError } from '../../core/userError';
import { exportFolderName } from '../../node/listArticles';
import { writeOutputFile, writeOutputFolder } from '../../node/writeOutput';
import { type CaseOptions, readCase } from '../readCase';
import type { Terminal } from '../terminal';

/** What a case can be exported as: the first two are one file each, the others a folder of files. */
export type ExportFormat = 'json' | 'markdown' | 'csv' | 'clean';

/** What `dossier export` takes. */
export interface ExportOptions extends CaseOptions {
  readonly output?: string;
}

/** `dossier export`: to a file, a folder, or the terminal. */
export async function exportCase(format: ExportFormat, folder: string | undefined, options: ExportOptions, terminal: Terminal): Promise<void> {
  const files = filesOf(format, snapshotOf(folder, options, terminal));
  if (format === 'csv' || format === 'clean') {
    await writeOutputFolder(options.output ?? exportFolderName, files);
    return;
  }
  const text = files.map((file) => file.text).join('');
  if (options.output === undefined) terminal.print(text);
  else await writeOutputFile(options.output, text);
}

function snapshotOf(folder: string | undefined, options: ExportOptions, terminal: Terminal): CaseSnapshot {
  const opened = readCase(folder, options);
  const [problem] = opened.evidence.problems;
  if (!opened.evidence.isUsable) throw new UserError(`Nothing was exported, because the evidence file has a problem: ${problem ? sentenceOf(problem) : ''}`);
  for (const skipped of opened.skipped) terminal.say(`${skipped.document}: ${sentenceOf(skipped.problem)}`);
  return { name: path.basename(opened.folder), index: opened.index, texts: opened.texts };
}

function filesOf(format: ExportFormat, snapshot: CaseSnapshot): readonly ExportFile[] {
  switch (format) {
    case 'json': return jsonBundle(snapshot);
    case 'markdown': return markdownReport(snapshot);
    case 'csv': return csvTables(snapshot);
    case 'clean': return cleanArticles(snapshot);
  }
}
