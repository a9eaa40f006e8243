import type { CaseSnapshot, ExportFile } from '../caseSnapshot';
import type { LoadBibtex } from '../../loadPart';
import { sourcesOf } from './sourcesOf';
import { writeCslJson } from './writeCslJson';

/** The sources of a case as a bibliography; with `article`, those that it cites. */
export async function exportBibliography({ index }: Pick<CaseSnapshot, 'index'>, format: 'csl' | 'bibtex', loadBibtex: LoadBibtex, article?: string): Promise<ExportFile> {
  const cited = article === undefined ? undefined : new Set(index.record(article)?.citations.flatMap(({ keys }) => keys.map((key) => key.normalize('NFC'))));
  const sources = sourcesOf(index.evidence, cited);
  if (format === 'csl') return { path: 'sources.json', text: writeCslJson(sources) };
  const { writeBibtex } = await loadBibtex();
  return { path: 'sources.bib', text: writeBibtex(sources) };
}
