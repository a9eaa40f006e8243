import { l10n } from 'vscode';
import { UserError } from '../../core/userError';
import { askPick, type PickItem } from '../../host/steps';
import { findActiveArticle } from '../../workspace/activeArticle';
import { askCase } from '../../workspace/asking/askCase';
import { askLimits, sayLimits } from '../../workspace/exporting/askLimits';
import { collectTexts } from '../../workspace/exporting/collectTexts';
import { saveFile } from '../../workspace/exporting/saveExport';
import type { Services } from '../../workspace/services';

interface Choice {
  readonly format: 'csl' | 'bibtex';
  /** Only what this article cites. */
  readonly article?: string;
}

/** Writes the sources of a case, or those that the open article cites, for programs that manage references. */
export async function exportSources({ cases, load }: Services): Promise<void> {
  const title = l10n.t('Export sources');
  const openCase = await askCase(cases, title);
  if (!openCase) return;
  if (openCase.evidence?.exists) openCase.evidence.refuseUnwritable();
  const { index } = openCase;
  if (index.evidence.sources.size === 0) throw new UserError(l10n.t('This case has no sources yet, so there is nothing to export.'));
  const active = findActiveArticle(cases);
  const choice = await askChoice(title, active?.openCase === openCase && active.record.citations.length > 0 ? active.path : undefined);
  const limits = choice && await askLimits(index.evidence, title, ['notes', 'people']);
  const texts = limits && await collectTexts(openCase);
  if (!texts) return;
  const { exportBibliography, limitSnapshot } = await load('exchange');
  const snapshot = limitSnapshot({ name: openCase.name, index, texts }, limits);
  await saveFile(openCase, await exportBibliography(snapshot, choice.format, () => load('bibtex'), choice.article), sayLimits(snapshot));
}

async function askChoice(title: string, article: string | undefined): Promise<Choice | undefined> {
  const [csl, bibtex] = [l10n.t('CSL-JSON'), l10n.t('BibTeX')];
  const [whole, less] = [l10n.t('All that is known; for Zotero, Pandoc and Quarto'), l10n.t('For LaTeX; it holds fewer types and fields')];
  const cited: PickItem<Choice>[] = article === undefined ? [] : [
    { label: l10n.t('{0}, what this article cites', csl), description: article, detail: whole, value: { format: 'csl', article } },
    { label: l10n.t('{0}, what this article cites', bibtex), description: article, detail: less, value: { format: 'bibtex', article } },
  ];
  const items: PickItem<Choice>[] = [{ label: csl, detail: whole, value: { format: 'csl' } }, { label: bibtex, detail: less, value: { format: 'bibtex' } }, ...cited];
  const answer = await askPick<Choice>({ title, placeholder: l10n.t('As what?'), items });
  return typeof answer === 'object' ? answer.value : undefined;
}
