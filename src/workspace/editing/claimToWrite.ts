import { l10n } from 'vscode';
import { isDrawnId, newId } from '../../core/evidence/ids';
import type { NamedClaim } from '../../core/evidence/newRecords';
import type { Environment } from '../../core/model';
import type { ClaimEntry } from '../../core/index/entries';
import { giveClaimId } from '../../core/tagging/giveClaimId';
import { isRefusal } from '../../core/tagging/refusal';
import { UserError } from '../../core/userError';
import { translated } from '../../host/diagnostics';
import { activeArticle, findActiveArticle, type ActiveArticle } from '../activeArticle';
import { askClaim } from '../asking/askClaim';
import type { Cases } from '../cases';
import { claimAt } from '../claimAt';
import type { DocumentEdits } from './documentEdits';
import type { OpenCase } from '../openCase';

/** A claim row of the tree. */
export interface ClaimRow {
  readonly openCase: OpenCase;
  readonly entry: ClaimEntry;
}

/** The claim whose record is to be written, and the edits that give it an id where it has none. */
export interface ClaimToWrite extends NamedClaim {
  readonly openCase: OpenCase;
  readonly text: string;
  readonly articles: readonly DocumentEdits[];
}

/** The claim of the row, or the one that the cursor is in. */
export function claimToWrite(cases: Cases, { random }: Environment, row: ClaimRow | undefined): ClaimToWrite {
  // A row may have been made before the claim was written as it is now, or taken away.
  if (row) return knownClaim(row.openCase, entryToWrite(row.openCase, row.entry.id));
  const claim = claimToWriteAt(activeArticle(cases), random);
  if (!claim) throw new UserError(l10n.t('Put the cursor into a claim first; “Dossier: Tag as claim” makes one of the sentence at the cursor.'));
  return claim;
}

/** The innermost claim at a place in an article; undefined outside of all. */
export function claimToWriteAt(place: Omit<ActiveArticle, 'editor'>, random: Environment['random']): ClaimToWrite | undefined {
  const claim = claimAt(place);
  const { openCase, document, path } = place;
  if (!claim) return undefined;
  const { tag, id } = claim;
  if (id !== undefined) return knownClaim(openCase, entryToWrite(openCase, id));
  const fresh = newId('c', random, (taken) => openCase.index.claim(taken) !== undefined);
  const edits = giveClaimId(document.getText(), tag, fresh, openCase.kinds);
  if (isRefusal(edits)) throw new UserError(translated(edits));
  return { openCase, id: fresh, text: tag.text, seen: { document: path, text: tag.text }, articles: [{ document, version: document.version, edits }] };
}

/** The claim of the row, or the one that the cursor is in, else one that the user chooses; undefined where the user stopped. */
export async function chooseClaim(cases: Cases, environment: Environment, row: ClaimRow | undefined, title: string): Promise<ClaimToWrite | undefined> {
  const here = findActiveArticle(cases);
  if (row || (here && claimAt(here))) return claimToWrite(cases, environment, row);
  const asked = await askClaim(cases, title);
  return asked && knownClaim(asked.openCase, asked.entry);
}

function entryToWrite({ index }: OpenCase, id: string): ClaimEntry {
  if (!isDrawnId('c', id)) throw new UserError(l10n.t('The evidence file takes ids of claims like c-7f3a2kq9; “{0}” is none. Remove it from the tag and try again.', id));
  const entry = index.claim(id);
  if (!entry) throw new UserError(l10n.t('No article makes the claim {0}, so it cannot have a record.', id));
  return entry;
}

function knownClaim(openCase: OpenCase, { id, text, document }: ClaimEntry): ClaimToWrite {
  return { openCase, id, text, seen: document === undefined ? undefined : { document, text }, articles: [] };
}
