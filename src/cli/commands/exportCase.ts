import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { exportFolderName } from '../../core/articles/articleRules';
import { sentenceOf } from '../../core/checks/sentences';
import type { CaseSnapshot, ExportFile } from '../../core/exchange/caseSnapshot';
import { exportBibliography } from '../../core/exchange/bibliography/exportBibliography';
import { cleanArticles } from '../../core/exchange/cleanArticle';
import { csvTables } from '../../core/exchange/csvTables';
import { jsonBundle } from '../../core/exchange/jsonBundle';
import type { Withholdable } from '../../core/exchange/limits/exportLimits';
import { limitSentences } from '../../core/exchange/limits/limitNotices';
import { limitSnapshot } from '../../core/exchange/limits/limitSnapshot';
import { markdownReport } from '../../core/exchange/markdownReport';
import type { Marking } from '../../core/tradecraft/claimTerms';
import { UserError } from '../../core/userError';
import type { CaseEvidence } from '../../node/caseEvidence';
import { type CaseFolder, contentOfArticle } from '../../node/readCaseFolder';
import { writeOutputFile, writeOutputFolder } from '../../node/writeOutput';
import { type CaseOptions, readCase } from '../readCase';
import type { Terminal } from '../terminal';

/** What a case can be exported as: the last two are a folder of files, the others one file each. */
export type ExportFormat = 'json' | 'markdown' | 'csl' | 'bibtex' | 'csv' | 'clean';

/** What `dossier export` takes. */
export interface ExportOptions extends CaseOptions {
  readonly output?: string;
  readonly marking?: Marking;
  readonly without?: readonly Withholdable[];
  /** An article whose sources alone go into a bibliography. */
  readonly citedIn?: string;
}

/** `dossier export`: to a file, a folder, or the terminal. */
export async function exportCase(format: ExportFormat, folder: string | undefined, options: ExportOptions, terminal: Terminal): Promise<void> {
  if (format === 'clean') refuseOwnFolder(folder, options.output);
  const snapshot = limitSnapshot(await snapshotOf(format, folder, options, terminal), { upTo: options.marking, without: new Set(options.without) });
  const files = await filesOf(format, snapshot, options);
  for (const sentence of snapshot.limits ? limitSentences(snapshot.limits) : []) terminal.say(sentence);
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
async function snapshotOf(format: ExportFormat, folder: string | undefined, options: ExportOptions, terminal: Terminal): Promise<CaseSnapshot> {
  const opened = await readCase(folder, options, format === 'clean' ? options.output : undefined);
  if (!opened.evidence.isUsable) throw new UserError(`Nothing was exported, because ${whyUnusable(opened.evidence)}`);
  for (const skipped of opened.skipped) terminal.say(`${skipped.document}: ${sentenceOf(skipped.problem)}`);
  const texts = new Map(opened.index.documents().map((document) => [document, textToExport(opened, document)]));
  return { name: path.basename(opened.folder), index: opened.index, texts };
}

/** An article that was read and has no text any more must not leave the export as an empty one. */
function textToExport(opened: CaseFolder, document: string): string {
  const content = contentOfArticle(opened, document);
  if ('problem' in content) throw new UserError(`Nothing was exported, because ${document} changed meanwhile: ${sentenceOf(content.problem)}`);
  return content.text;
}

function whyUnusable({ problems: [problem] }: CaseEvidence): string {
  if (problem) return `the evidence file has a problem: ${sentenceOf(problem)}`;
  return 'the file does not say that it is an evidence file of Dossier ("format": "dossier-evidence").';
}

async function filesOf(format: ExportFormat, snapshot: CaseSnapshot, { citedIn }: ExportOptions): Promise<readonly ExportFile[]> {
  switch (format) {
    case 'json': return jsonBundle(snapshot);
    case 'markdown': return markdownReport(snapshot);
    case 'csv': return csvTables(snapshot);
    case 'clean': return cleanArticles(snapshot);
    case 'csl': case 'bibtex': return [await exportBibliography(snapshot, format, () => import('../../core/parts/bibtex'), articleIn(snapshot, citedIn))];
  }
}

function articleIn({ index }: CaseSnapshot, article: string | undefined): string | undefined {
  if (article === undefined || index.has(article)) return article;
  throw new UserError(`Nothing was exported, because the case has no article ${article}; name it by its path in the folder, with /.`);
}
