import { commands, l10n, QuickPickItemKind, ThemeIcon, window, workspace, type QuickPickItem, type Uri } from 'vscode';
import { describeSource } from '../../core/evidence/describe';
import type { EvidenceData } from '../../core/evidence/schema';
import { importProblems, type ImportNotice } from '../../core/exchange/bibliography/importProblems';
import type { ImportPlan } from '../../core/exchange/bibliography/planImport';
import type { Bibliography } from '../../core/exchange/bibliography/readBibliography';
import type { ProblemTable } from '../../core/problemTable';
import { UserError } from '../../core/userError';
import { askPick, type PickItem } from '../../host/steps';
import { askCase } from '../../workspace/asking/askCase';
import { decodeText } from '../../workspace/decodeText';
import type { OpenCase } from '../../workspace/openCase';
import type { Services } from '../../workspace/services';

/** Adds or updates the sources of a bibliography: shows what will change, and then does it as one edit. */
export async function importSources({ cases, editing, load }: Services): Promise<void> {
  const title = l10n.t('Import sources');
  const openCase = await askCase(cases, title);
  if (!openCase) return;
  openCase.evidenceToWrite().refuseUnwritable();
  const [file] = await window.showOpenDialog({
    ...(openCase.folder && { defaultUri: openCase.folder.uri }), title, openLabel: l10n.t('Import'),
    filters: { [l10n.t('Bibliographies')]: ['json', 'bib', 'bibtex', 'csljson', 'txt'], [l10n.t('All files')]: ['*'] },
  }) ?? [];
  if (!file) return;
  const text = await textOf(file);
  const { planImport, readBibliography } = await load('exchange');
  const bibliography = await readBibliography(text, () => load('bibtex'));
  const planFor = (data: EvidenceData) => planImport(data, bibliography.sources, bibliography.throughFormat);
  const plan = planFor(openCase.index.evidence);
  if (!await isWanted(openCase, plan, bibliography)) return;
  await editing.apply(openCase, { evidence: (data) => planFor(data).changes });
  void offerToShow(countsOf(plan, bibliography.notices));
}

async function offerToShow(message: string): Promise<void> {
  const show = l10n.t('Show Sources');
  if (await window.showInformationMessage(message, show) === show) await commands.executeCommand('dossier.evidence.focus');
}

async function textOf(file: Uri): Promise<string> {
  const decoded = decodeText(await workspace.fs.readFile(file).then(undefined, () => {
    throw new UserError(l10n.t('{0} cannot be read.', workspace.asRelativePath(file)));
  }));
  if ('text' in decoded) return decoded.text;
  throw new UserError(l10n.t('{0} is not UTF-8 text; export it as UTF-8.', workspace.asRelativePath(file)));
}

/** A list of all that will be done and of what could not be taken, with the consent on top. */
async function isWanted({ index }: OpenCase, plan: ImportPlan, { sources, notices }: Bibliography): Promise<boolean> {
  const titles = new Map(sources.map(({ id, csl }) => [id, describeSource({ csl }, index.evidence)]));
  const row = (id: string, what: string): PickItem<boolean> => ({ label: id, description: what, detail: titles.get(id) ?? '', value: false });
  const nothing = plan.changes.length === 0;
  const first: PickItem<boolean> = nothing
    ? { label: l10n.t('Nothing to import'), description: countsOf(plan, notices), iconPath: new ThemeIcon('check'), alwaysShow: true, value: false }
    : { label: l10n.t('Import'), description: countsOf(plan, notices), iconPath: new ThemeIcon('cloud-download'), alwaysShow: true, value: true };
  const answer = await askPick<boolean>({
    title: l10n.t('Import sources'), stays: true, placeholder: l10n.t('This is what the import will do; Esc leaves everything as it is'),
    items: [
      first,
      ...group(l10n.t('Could not be taken as it stands'), notices.map((each) => ({ label: sentenceOf(each), value: false }))),
      ...group(l10n.t('Changed'), plan.changed.map(({ id, variables }) => row(id, variables.join(', ')))),
      ...group(l10n.t('New'), plan.added.map((id) => row(id, ''))),
      ...group(l10n.t('Unchanged'), plan.unchanged.map((id) => row(id, ''))),
    ],
  });
  return typeof answer === 'object' && answer.value;
}

function group(label: string, rows: readonly PickItem<boolean>[]): readonly (PickItem<boolean> | QuickPickItem)[] {
  return rows.length === 0 ? [] : [{ label, kind: QuickPickItemKind.Separator }, ...rows];
}

function sentenceOf({ code, args }: ImportNotice): string {
  return l10n.t((importProblems as ProblemTable)[code]?.sentence ?? code, args);
}

function countsOf({ added, changed, unchanged }: ImportPlan, notices: readonly ImportNotice[]): string {
  const left = notices.filter(({ severity }) => severity === 'warning').length;
  const counts = l10n.t('Sources: {0} new, {1} changed, {2} unchanged.', added.length, changed.length, unchanged.length);
  return left === 0 ? counts : l10n.t('{0} Left out: {1}.', counts, left);
}
