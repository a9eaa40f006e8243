import { commands, l10n, QuickPickItemKind, ThemeIcon } from 'vscode';
import type { RecordPath } from '../../core/evidence/recordPath';
import { UserError } from '../../core/userError';
import { askPick } from '../../host/steps';
import { activeArticle } from '../../workspace/activeArticle';
import type { Cases } from '../../workspace/cases';
import { claimAt } from '../../workspace/claimAt';
import type { OpenCase } from '../../workspace/openCase';
import { openRecord } from '../../workspace/openRecord';
import type { ClaimRow } from './claimToLink';
import { evidenceRows } from './evidenceRows';

/** Lists what a claim rests on; a choice opens its record in the evidence file, or links more. */
export async function showEvidence(cases: Cases, claim: string | ClaimRow | undefined): Promise<void> {
  const { openCase, id } = claimOf(cases, claim);
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

function claimOf(cases: Cases, claim: string | ClaimRow | undefined): { readonly openCase: OpenCase; readonly id: string } {
  if (typeof claim === 'object') return { openCase: claim.openCase, id: claim.entry.id };
  const article = activeArticle(cases);
  const id = claim ?? claimAt(article)?.id;
  if (id === undefined) throw new UserError(l10n.t('Put the cursor into a claim to see its evidence.'));
  return { openCase: article.openCase, id };
}
