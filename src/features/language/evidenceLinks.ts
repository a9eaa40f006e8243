import { DocumentLink, l10n, type TextDocument, type Uri } from 'vscode';
import { linksIn, type EvidenceLink } from '../../core/language/evidenceLinks';
import { rangeOf } from '../../host/ranges';
import type { OpenCase } from '../../workspace/openCase';
import type { Services } from '../../workspace/services';

/** From the evidence file to the articles that make its claims, and to the files of its sources. */
export function linksInFile({ cases }: Services, document: TextDocument): DocumentLink[] | undefined {
  const openCase = cases.of(document.uri);
  if (!openCase.evidence?.isFile(document)) return undefined;
  return linksIn(openCase.index, openCase.evidence.file).map((found) => {
    const link = new DocumentLink(rangeOf(document, found), targetOf(openCase, found));
    link.tooltip = typeof found.to === 'string' ? l10n.t('Open file') : l10n.t('Go to the claim');
    return link;
  });
}

/** The editor takes a line and a column from the end of an address. */
function targetOf(openCase: OpenCase, { to }: EvidenceLink): Uri {
  return typeof to === 'string' ? openCase.uriOf(to) : openCase.uriOf(to.document).with({ fragment: `L${to.line},${to.column}` });
}
