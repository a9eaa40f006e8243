import { l10n, Uri } from 'vscode';
import type { Span } from '../../core/model';
import { UserError } from '../../core/userError';
import { openDocument } from '../../host/openDocument';
import type { Services } from '../../workspace/services';

/** Words of an article as they stood when a fix was offered for them. */
export interface WordsPlace extends Span {
  readonly uri: string;
  readonly version: number;
}

/** Writes other words; throws a UserError where the article has changed since. */
export async function replaceWords({ cases, editing }: Services, { uri, version, start, end }: WordsPlace, text: string): Promise<void> {
  const document = openDocument(Uri.parse(uri));
  if (document?.version !== version) throw new UserError(l10n.t('The article changed in the meantime, so nothing was done. Please try again.'));
  await editing.apply(cases.of(document.uri), { articles: [{ document, version, edits: [{ start, end, text }] }] });
}

/** A claim of an article, and the term that its record is to carry. */
export interface LikelihoodToRecord {
  readonly uri: string;
  readonly id: string;
  readonly term: string;
}

/** Records a likelihood of a claim that has a record. */
export async function recordLikelihood({ cases, editing }: Services, { uri, id, term }: LikelihoodToRecord): Promise<void> {
  const openCase = cases.of(Uri.parse(uri));
  if (!openCase.index.evidence.claims.has(id)) throw new UserError(l10n.t('The claim {0} has no record any more.', id));
  await editing.apply(openCase, { evidence: () => [{ put: ['claims', id, 'likelihood'], value: term }] });
}
