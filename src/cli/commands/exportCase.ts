import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { sentenceOf } from '../../core/checks/sentences';
import type { CaseSnapshot, ExportFile } from '../../core/exchange/caseSnapshot';
import { cleanArticles } from '../../core/exchange/cleanArticle';
import { csvTables } from '../../core/exchange/csvTables';
import { jsonBundle } from '../../core/exchange/jsonBundle';
import { markdownReport } from '../../core/exchange/markdownReport';
import { UserError } from '../../core/userError';
import type { CaseEvidence } from '../../node/caseEvidence';
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
  if (format === 'clean') refuseOwnFolder(folder, options.output);
  const files = filesOf(format, snapshotOf(format, folder, options, terminal));
  if (format === 'csv' || format === 'clean') {
    await writeOutputFolder(options.output ?? exportFolderName, files);
    return;
  }
  const text = files.map((file) => file.text).join('');
  if (options.output === undefined) terminal.print(text);
  else await writeOutputFile(options.output, text);
}

function refuseOwnFolder(folder = '.', output = exportFolderName): void {
  if (!existsSync(folder) || !existsSync(output) || realpathSync(folder) !== realpathSync(output)) return;
  throw new UserError('Nothing was exported, because the clean articles would replace those of the case; name another folder with --output.');
}

/** Clean articles that an earlier export left in the case are not cleaned once more. */
function snapshotOf(format: ExportFormat, folder: string | undefined, options: ExportOptions, terminal: Terminal): CaseSnapshot {
  const opened = readCase(folder, options, format === 'clean' ? options.output : undefined);
  if (!opened.evidence.isUsable) throw new UserError(`Nothing was exported, because ${whyUnusable(opened.evidence)}`);
  for (const skipped of opened.skipped) terminal.say(`${skipped.document}: ${sentenceOf(skipped.problem)}`);
  return { name: path.basename(opened.folder), index: opened.index, texts: opened.texts };
}

function whyUnusable({ problems: [problem] }: CaseEvidence): string {
  if (problem) return `the evidence file has a problem: ${sentenceOf(problem)}`;
  return 'the file does not say that it is an evidence file of Dossier ("format": "dossier-evidence").';
}

function filesOf(format: ExportFormat, snapshot: CaseSnapshot): readonly ExportFile[] {
  switch (format) {
    case 'json': return jsonBundle(snapshot);
    case 'markdown': return markdownReport(snapshot);
    case 'csv': return csvTables(snapshot);
    case 'clean': return cleanArticles(snapshot);
  }
}
