import { l10n } from 'vscode';
import { claimsMade } from '../../core/checks/evidence/claimsMade';
import { UserError } from '../../core/userError';
import { together, type Disposable } from '../../host/disposer';
import { registerCaseCommands } from '../../workspace/caseCommands';
import { activeArticle } from '../../workspace/activeArticle';
import type { Cases } from '../../workspace/cases';
import { revealSpan } from '../../workspace/reveal';
import type { Services } from '../../workspace/services';
import { ArticleStatus } from './articleStatus';

/** Says in the status bar how an article's claims stand, and goes to those that rest on nothing yet. */
export function registerArticleStatus({ cases, log }: Services): Disposable {
  return together(new ArticleStatus(cases), registerCaseCommands({ cases, log }, { nextUnsupportedClaim: () => goToNext(cases) }));
}

/** After the last one comes the first. */
async function goToNext(cases: Cases): Promise<void> {
  const { document, openCase, record, offset } = activeArticle(cases);
  const { unsupported: [first, ...others] } = claimsMade(record, openCase.index.evidence);
  if (!first) throw new UserError(l10n.t('No claim of this article is without evidence.'));
  const { contentStart: start, contentEnd: end } = [first, ...others].find(({ contentStart }) => contentStart > offset) ?? first;
  await revealSpan(document, { start, end });
}
