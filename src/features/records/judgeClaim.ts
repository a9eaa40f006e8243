import { commands, l10n } from 'vscode';
import { claimFieldChanges, type ClaimField } from '../../core/evidence/newRecords';
import { scaleLabels } from '../../core/tradecraft/likelihood';
import { RemedyError } from '../../host/remedyError';
import type { Answer } from '../../host/steps';
import { chooseClaim, type ClaimRow, type ClaimToWrite } from '../../workspace/editing/claimToWrite';
import type { Services } from '../../workspace/services';
import { shortened } from '../../core/shortened';
import { askChoice, type Choice } from '../../workspace/asking/askChoice';
import { choicesOf } from './fields';

type Judged = Exclude<ClaimField, 'by'>;
type Judging = Pick<Services, 'cases' | 'editing' | 'environment'>;

/** Sets one field of a claim's judgement, with the exact wording of the case's scale; the claim gets a record where it has none. */
export async function judgeClaim({ cases, editing, environment }: Judging, field: Judged, row: ClaimRow | undefined): Promise<void> {
  const claim = await chooseClaim(cases, environment, row, titles()[field]);
  if (!claim) return;
  const { openCase, articles } = claim;
  openCase.evidenceToWrite().refuseUnwritable();
  if (field === 'likelihood') refuseWithoutScale(claim);
  const answer = await askJudgement(claim, field);
  if (typeof answer !== 'object') return;
  const by = answer.value?.value === 'reported' ? await askReporter(claim) : 'cancelled';
  const value = answer.value && String(answer.value.value);
  await editing.apply(openCase, {
    articles,
    evidence: () => [...claimFieldChanges(claim, field, value), ...(typeof by === 'object' && by.value ? claimFieldChanges(claim, 'by', String(by.value.value)) : [])],
  });
}

function titles(): Readonly<Record<Judged, string>> {
  return {
    basis: l10n.t('Set basis'), likelihood: l10n.t('Set likelihood'), confidence: l10n.t('Set confidence'), assessment: l10n.t('Set assessment'),
  };
}

function refuseWithoutScale({ openCase }: ClaimToWrite): void {
  if (openCase.index.evidence.scale !== 'none') return;
  throw new RemedyError(l10n.t('The claims of this case carry no likelihood, because its scale is “none”.'), {
    title: l10n.t('Set Scale of Likelihood…'), run: () => commands.executeCommand('dossier.setScale', { openCase }),
  });
}

function askJudgement({ openCase, id, text }: ClaimToWrite, field: Judged): Promise<Answer<Choice | undefined>> {
  const data = openCase.index.evidence;
  const placeholders: Readonly<Record<Judged, string>> = {
    basis: l10n.t('What is the claim?'), likelihood: l10n.t('How likely is it, in the terms of {0}?', data.scale === 'none' ? data.scale : scaleLabels[data.scale]),
    confidence: l10n.t('How sure are you of the judgement?'), assessment: l10n.t('Where does the work on it stand?'),
  };
  const now = data.claims.get(id)?.[field];
  return askChoice({
    title: l10n.t('{0} of “{1}”', titles()[field], shortened(text)), placeholder: placeholders[field],
    choices: choicesOf(data, ['claims', id], field), now, canRemove: now !== undefined,
  });
}

/** Who said it; whoever stops here has set the basis all the same. */
async function askReporter({ openCase, id, text }: ClaimToWrite): Promise<Answer<Choice | undefined>> {
  const data = openCase.index.evidence;
  const choices = choicesOf(data, ['claims', id], 'by');
  if (choices.length === 0) return 'cancelled';
  const answer = await askChoice({
    title: l10n.t('{0} of “{1}”', titles().basis, shortened(text)), placeholder: l10n.t('Who said it? Esc leaves that open'), stays: true,
    choices, now: data.claims.get(id)?.by, canRemove: false,
  });
  return answer;
}
