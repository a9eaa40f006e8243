import { l10n, window } from 'vscode';
import { sourceOfDocument } from '../../core/evidence/sourceOfDocument';
import { frontMatterOf } from '../../core/markup/frontMatter';
import { UserError } from '../../core/userError';
import { fittingItems } from '../../host/fittingItems';
import { askPick } from '../../host/steps';
import { findActiveArticle } from '../../workspace/activeArticle';
import { askCase } from '../../workspace/asking/askCase';
import { citedSourceAt } from '../../workspace/asking/citedSourceAt';
import { sourceOfRow, type RecordRow } from '../../workspace/asking/recordRow';
import { sourceItems } from '../../workspace/asking/sourceItems';
import type { Cases } from '../../workspace/cases';
import type { OpenCase } from '../../workspace/openCase';

export interface ChosenSource {
  readonly openCase: OpenCase;
  readonly id: string;
}

/** The source of the row, else the one that is cited at the cursor or whose text is open, else one that the user chooses. */
export async function chooseSource(cases: Cases, title: string, row: RecordRow | undefined): Promise<ChosenSource | undefined> {
  const here = row ? ofRow(row) : sourceHere(cases);
  const openCase = here?.openCase ?? await askCase(cases, title);
  if (!openCase) return undefined;
  openCase.evidenceToWrite().refuseUnwritable();
  return here ?? await askSource(openCase, title);
}

function ofRow(row: RecordRow): ChosenSource | undefined {
  const id = sourceOfRow(row);
  return id === undefined ? undefined : { openCase: row.openCase, id };
}

function sourceHere(cases: Cases): ChosenSource | undefined {
  const document = window.activeTextEditor?.document;
  if (!document) return undefined;
  const openCase = cases.of(document.uri);
  const { evidence } = openCase.index;
  const article = findActiveArticle(cases);
  const id = (article && citedSourceAt(article)) ?? sourceOfDocument(evidence, openCase.pathOf(document.uri), frontMatterOf(document.getText()));
  return id === undefined ? undefined : { openCase, id };
}

async function askSource(openCase: OpenCase, title: string): Promise<ChosenSource | undefined> {
  const { evidence } = openCase.index;
  if (evidence.sources.size === 0) throw new UserError(l10n.t('This case has no sources yet; import some, or link a claim to evidence, and there will be one.'));
  const answer = await askPick({ title, placeholder: l10n.t('Which source?'), items: [], itemsFor: fittingItems(sourceItems(evidence)) });
  return typeof answer === 'object' ? { openCase, id: answer.value } : undefined;
}

/** The source as it is now; throws a UserError where somebody has removed it since it was chosen. */
export function sourceIn({ openCase, id }: ChosenSource) {
  const source = openCase.index.evidence.sources.get(id);
  if (!source) throw new UserError(l10n.t('The source {0} is no longer in the case.', id));
  return source;
}
