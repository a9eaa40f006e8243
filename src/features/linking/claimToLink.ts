import { l10n } from 'vscode';
import { isDrawnId, newId } from '../../core/evidence/ids';
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
import type { LinkedClaim } from './linkDraft';

/** A claim row of the tree. */
export interface ClaimRow {
  readonly openCase: OpenCase;
  readonly entry: ClaimEntry;
}

/** The claim that is to be linked, and the edits that give it an id where it has none. */
export interface ClaimToLink extends LinkedClaim {
  readonly openCase: OpenCase;
  readonly text: string;
  readonly articles: readonly DocumentEdits[];
}

/** The claim of the row, or the one that the cursor is in. */
export function claimToLink(cases: Cases, { random }: Environment, row: ClaimRow | undefined): ClaimToLink {
  if (row) return knownClaim(row.openCase, row.entry);
  const article = activeArticle(cases);
  const claim = claimAt(article);
  const { openCase, document, path } = article;
  if (!claim) throw new UserError(l10n.t('Put the cursor into a claim first; “Dossier: Tag as claim” makes one of the sentence at the cursor.'));
  const { tag, id } = claim;
  if (id !== undefined) {
    return knownClaim(openCase, entryToLink(openCase, id));
  }
  const fresh = newId('c', random, (taken) => openCase.index.claim(taken) !== undefined);
  const edits = giveClaimId(document.getText(), tag, fresh, openCase.kinds);
  if (isRefusal(edits)) throw new UserError(translated(edits));
  return { openCase, id: fresh, text: tag.text, seen: { document: path, text: tag.text }, articles: [{ document, version: document.version, edits }] };
}

function entryToLink({ index }: OpenCase, id: string): ClaimEntry {
  if (!isDrawnId('c', id)) throw new UserError(l10n.t('The evidence file takes ids of claims like c-7f3a2kq9; “{0}” is none. Remove it from the tag and link again.', id));
  const entry = index.claim(id);
  if (!entry) throw new UserError(l10n.t('No article makes the claim {0} that is cited here, so there is nothing to link.', id));
  return entry;
}

function knownClaim(openCase: OpenCase, { id, text, document }: ClaimEntry): ClaimToLink {
  return { openCase, id, text, seen: document === undefined ? undefined : { document, text }, articles: [] };
}
