import { l10n, window } from 'vscode';
import { transcriptOf } from '../../core/anchoring/transcriptOf';
import { describeEvidence, describeSource } from '../../core/evidence/describe';
import type { EvidenceItem } from '../../core/evidence/schema';
import { UserError } from '../../core/userError';
import { askPick } from '../../host/steps';
import { findActiveArticle } from '../../workspace/activeArticle';
import { askCase } from '../../workspace/asking/askCase';
import { itemOfRow, type RecordRow } from '../../workspace/asking/recordRow';
import type { Cases } from '../../workspace/cases';
import { claimAt } from '../../workspace/claimAt';
import { fittingItems } from '../../host/fittingItems';
import type { OpenCase } from '../../workspace/openCase';

/** An item of evidence whose quotation is meant. */
export interface ChosenQuotation {
  readonly openCase: OpenCase;
  readonly id: string;
  readonly item: EvidenceItem;
}

/** The item of the row, at the cursor in the evidence file, or of the claim at the cursor in an article; else one that the user chooses. */
export async function chooseQuotation(cases: Cases, title: string, row: RecordRow | undefined): Promise<ChosenQuotation | undefined> {
  if (row) return ofRow(title, row);
  const atCursor = inEvidenceFile(cases);
  if (atCursor) return atCursor;
  const article = findActiveArticle(cases);
  const claim = article && claimAt(article)?.id;
  if (article && claim !== undefined) {
    const quoting = ofClaim(article.openCase, claim);
    if (quoting.length > 0) return askAmong(title, quoting);
  }
  const ofText = inSourceText(cases);
  if (ofText.length > 0) return askAmong(title, ofText);
  const openCase = await askCase(cases, title);
  return openCase && askAmong(title, [...openCase.index.evidence.evidence.keys()].flatMap((id) => quotation(openCase, id)));
}

async function ofRow(title: string, row: RecordRow): Promise<ChosenQuotation | undefined> {
  const { openCase, entry } = row;
  const id = itemOfRow(row);
  const found = id === undefined ? ofClaim(openCase, entry?.id ?? '') : quotation(openCase, id);
  if (found.length === 0) throw new UserError(l10n.t('Nothing is quoted here: an item of evidence needs a quotation first.'));
  return askAmong(title, found);
}

function inEvidenceFile(cases: Cases): ChosenQuotation | undefined {
  const editor = window.activeTextEditor;
  if (!editor) return undefined;
  const { document, selection } = editor;
  const openCase = cases.of(document.uri);
  if (!openCase.evidence?.isFile(document)) return undefined;
  const [section, id] = openCase.evidence.pathAt(document, selection.active);
  return section === 'evidence' && typeof id === 'string' ? quotation(openCase, id)[0] : undefined;
}

/** The quotations from the source whose text is in the active editor. */
function inSourceText(cases: Cases): readonly ChosenQuotation[] {
  const document = window.activeTextEditor?.document;
  if (!document) return [];
  const openCase = cases.of(document.uri);
  const { sources, evidence } = openCase.index.evidence;
  const path = openCase.pathOf(document.uri);
  return [...evidence].flatMap(([id, item]) => {
    const source = sources.get(item.source);
    return source && transcriptOf(source) === path ? quotation(openCase, id) : [];
  });
}

function ofClaim(openCase: OpenCase, claim: string): readonly ChosenQuotation[] {
  return [...openCase.index.evidence.claims.get(claim)?.links?.keys() ?? []].flatMap((id) => quotation(openCase, id));
}

function quotation(openCase: OpenCase, id: string): readonly ChosenQuotation[] {
  const item = openCase.index.evidence.evidence.get(id);
  return item?.quote ? [{ openCase, id, item }] : [];
}

async function askAmong(title: string, quoting: readonly ChosenQuotation[]): Promise<ChosenQuotation | undefined> {
  const [only] = quoting;
  if (!only) throw new UserError(l10n.t('Nothing is quoted in this case yet; “Dossier: Capture evidence…” quotes the selected words.'));
  if (quoting.length === 1) return only;
  const { evidence } = only.openCase.index;
  const items = quoting.map((value) => {
    const source = evidence.sources.get(value.item.source);
    return { label: value.item.quote?.exact ?? '', description: source ? describeSource(source, evidence) : value.item.source, detail: describeEvidence(value.item, evidence), value };
  });
  const fitting = fittingItems(items);
  const answer = await askPick<ChosenQuotation>({ title, placeholder: l10n.t('Which quotation?'), items: [], itemsFor: fitting });
  return typeof answer === 'object' ? answer.value : undefined;
}
