import { l10n } from 'vscode';
import { newId } from '../../core/evidence/ids';
import type { Environment } from '../../core/model';
import type { ClaimEntry } from '../../core/index/entries';
import { giveClaimId } from '../../core/tagging/giveClaimId';
import { isRefusal } from '../../core/tagging/refusal';
import { UserError } from '../../core/userError';
import { translated } from '../../host/diagnostics';
import { activeArticle } from '../../workspace/activeArticle';
import type { Cases } from '../../workspace/cases';
import { claimAt } from '../../workspace/claimAt';
import type { DocumentEdits } from '../../workspace/editing';
import type { OpenCase } from '../../workspace/openCase';

/** A claim row of the tree. */
export interface ClaimRow {
  readonly openCase: OpenCase;
  readonly entry: ClaimEntry;
}

/** The claim that is to be linked, and the edits that give it an id where it has none. */
export interface ClaimToLink {
  readonly openCase: OpenCase;
  readonly id: string;
  readonly text: string;
  readonly articles: readonly DocumentEdits[];
}

/** The claim of the row, or the one that the cursor is in. */
export function claimToLink(cases: Cases, { random }: Environment, row: ClaimRow | undefined): ClaimToLink {
  if (row) return { openCase: row.openCase, id: row.entry.id, text: row.entry.text, articles: [] };
  const article = activeArticle(cases);
  const claim = claimAt(article);
  const { openCase, document } = article;
  if (!claim) throw new UserError(l10n.t('Put the cursor into a claim first; “Dossier: Tag as claim” makes one of the sentence at the cursor.'));
  const { tag, id } = claim;
  if (id !== undefined) return { openCase, id, text: openCase.index.claim(id)?.text ?? tag.text, articles: [] };
  const fresh = newId('c', random, (taken) => openCase.index.claim(taken) !== undefined);
  const edits = giveClaimId(document.getText(), tag, fresh, openCase.kinds);
  if (isRefusal(edits)) throw new UserError(translated(edits));
  return { openCase, id: fresh, text: tag.text, articles: [{ document, version: document.version, edits }] };
}
