import { commands, l10n, QuickPickItemKind, ThemeIcon } from 'vscode';
import type { RecordPath } from '../../core/evidence/recordPath';
import { UserError } from '../../core/userError';
import { askPick } from '../../host/steps';
import { activeArticle } from '../../workspace/activeArticle';
import { claimItem } from '../../workspace/asking/claimItems';
import type { Cases } from '../../workspace/cases';
import { claimAt } from '../../workspace/claimAt';
import type { ClaimRow } from '../../workspace/editing/claimToWrite';
import type { OpenCase } from '../../workspace/openCase';
import { openRecord } from '../../workspace/openRecord';
import { evidenceRows } from './evidenceRows';

/** Lists what a claim rests on; a choice opens its record in the evidence file, or links more. */
export async function showEvidence(cases: Cases, claim: ClaimArgument): Promise<void> {
  const chosen = await claimOf(cases, claim);
  if (!chosen) return;
  const { openCase, id } = chosen;
  const rows = evidenceRows(openCase.index, id);
  const answer = await askPick<RecordPath | 'link'>({
    title: openCase.index.claim(id)?.text ?? id,
    placeholder: rows.length === 0 ? l10n.t('No evidence yet') : l10n.t('Choose evidence to open its record'),
    items: [
      ...rows.map(({ sign, text, source, grade, link, path }) => ({
        label: `${sign} ${text}`, description: link.note ?? '', detail: [source, grade].filter((part) => part !== undefined).join(' · '), value: path,
      })),
      { label: '', kind: QuickPickItemKind.Separator },
      { label: l10n.t('Link claim to evidence…'), iconPath: new ThemeIcon('link'), value: 'link' },
    ],
  });
  if (typeof answer !== 'object') return;
  if (answer.value !== 'link') return openRecord(openCase, answer.value);
  const entry = openCase.index.claim(id);
  await commands.executeCommand('dossier.linkEvidence', entry && { openCase, entry });
}

/** A row of the tree, the ids of the claims of a mark or a lens, or nothing: the claim at the cursor. */
export type ClaimArgument = ClaimRow | readonly string[] | undefined;

interface ChosenClaim {
  readonly openCase: OpenCase;
  readonly id: string;
}

async function claimOf(cases: Cases, claim: ClaimArgument): Promise<ChosenClaim | undefined> {
  if (claim && 'openCase' in claim) return { openCase: claim.openCase, id: claim.entry.id };
  const article = activeArticle(cases);
  if (claim && claim.length > 1) return askClaim(article.openCase, claim);
  const id = claim?.[0] ?? claimAt(article)?.id;
  if (id === undefined) throw new UserError(l10n.t('Put the cursor into a claim to see its evidence.'));
  return { openCase: article.openCase, id };
}

async function askClaim(openCase: OpenCase, ids: readonly string[]): Promise<ChosenClaim | undefined> {
  const items = ids.map((id) => {
    const entry = openCase.index.claim(id);
    return { ...(entry ? claimItem(openCase, entry) : { label: id }), value: id };
  });
  const answer = await askPick({ title: l10n.t('Show evidence'), placeholder: l10n.t('Of which claim?'), items });
  return typeof answer === 'object' ? { openCase, id: answer.value } : undefined;
}
