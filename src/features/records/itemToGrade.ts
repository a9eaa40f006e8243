import { l10n } from 'vscode';
import type { EvidenceItem } from '../../core/evidence/schema';
import { UserError } from '../../core/userError';
import { findActiveArticle } from '../../workspace/activeArticle';
import { askCase } from '../../workspace/asking/askCase';
import { askEvidence } from '../../workspace/asking/askEvidence';
import type { Cases } from '../../workspace/cases';
import { claimAt } from '../../workspace/claimAt';
import type { OpenCase } from '../../workspace/openCase';
import type { RecordRow } from '../../workspace/asking/recordRow';

/** An item of evidence that is to be graded. */
export interface GradedItem {
  readonly openCase: OpenCase;
  readonly id: string;
  readonly item: EvidenceItem;
}

interface Candidates {
  readonly openCase: OpenCase;
  readonly ids: readonly string[];
}

/** The item of the row, else one of those of its claim or of the claim at the cursor, else one of the case; undefined where the user stopped. */
export async function itemToGrade(cases: Cases, row: RecordRow | undefined): Promise<GradedItem | undefined> {
  const title = l10n.t('Grade');
  const candidates = row ? ofRow(row) : atCursor(cases) ?? await ofCase(cases, title);
  if (!candidates) return undefined;
  const { openCase, ids } = candidates;
  const id = ids.length > 1 ? await askEvidence(openCase.index.evidence, ids, title) : ids[0];
  const item = id === undefined ? undefined : openCase.index.evidence.evidence.get(id);
  return id !== undefined && item ? { openCase, id, item } : undefined;
}

function ofRow({ openCase, entry, item, target }: RecordRow): Candidates {
  const id = item ?? target;
  if (id !== undefined) return known(openCase, [id], l10n.t('Only evidence has a grade; this is a link to another claim.'));
  return ofClaim(openCase, entry?.id ?? '');
}

function atCursor(cases: Cases): Candidates | undefined {
  const article = findActiveArticle(cases);
  const id = article && claimAt(article)?.id;
  return article && id !== undefined ? ofClaim(article.openCase, id) : undefined;
}

function ofClaim(openCase: OpenCase, id: string): Candidates {
  return known(openCase, [...openCase.index.evidence.claims.get(id)?.links?.keys() ?? []], l10n.t('This claim has no evidence yet that could be graded.'));
}

async function ofCase(cases: Cases, title: string): Promise<Candidates | undefined> {
  const openCase = await askCase(cases, title);
  return openCase && known(openCase, [...openCase.index.evidence.evidence.keys()], l10n.t('This case has no evidence yet.'));
}

function known(openCase: OpenCase, ids: readonly string[], none: string): Candidates {
  const found = ids.filter((id) => openCase.index.evidence.evidence.has(id));
  if (found.length === 0) throw new UserError(none);
  return { openCase, ids: found };
}
