import { l10n, ThemeIcon } from 'vscode';
import { describeEvidence } from '../../core/evidence/describe';
import { questionMatrix } from '../../core/evidence/questionMatrix';
import { ratingChanges, type RatingDecision } from '../../core/evidence/questionChanges';
import type { EvidenceData } from '../../core/evidence/schema';
import { ratingOf, ratings, ratingWording } from '../../core/tradecraft/ratings';
import { relevances } from '../../core/tradecraft/claimTerms';
import { UserError } from '../../core/userError';
import { askPick, askSteps, type PickItem, type Step } from '../../host/steps';
import { askChoice } from '../../workspace/asking/askChoice';
import { askEvidence } from '../../workspace/asking/askEvidence';
import type { OpenCase } from '../../workspace/openCase';
import type { Services } from '../../workspace/services';
import { environmentIn } from '../../workspace/editing/environmentIn';
import { shortened } from '../../core/shortened';
import { hypothesesOf } from './changeHypotheses';
import type { CaseQuestion } from './hypothesesUri';

type Draft = ReadonlyMap<string, RatingDecision>;

/** Walks across the row of one item: what it says of each hypothesis in turn; written as links, as one edit. */
export async function rateEvidence({ editing, environment }: Services, { openCase, question }: CaseQuestion): Promise<void> {
  openCase.evidenceToWrite().refuseUnwritable();
  const { evidence } = openCase.index;
  const hypotheses = hypothesesOf(openCase, question);
  const item = await askEvidence(evidence, itemsFor(evidence, question), l10n.t('Rate evidence against hypotheses'));
  const record = item === undefined ? undefined : evidence.evidence.get(item);
  if (item === undefined || !record) return;
  const steps = hypotheses.map((hypothesis, at) => ratingStep(openCase, item, hypothesis, l10n.t('{0} of {1}', at + 1, hypotheses.length)));
  const draft = await askSteps<Draft>(l10n.t('What does “{0}” say of each hypothesis?', shortened(describeEvidence(record, evidence))), new Map(), steps);
  if (!draft) return;
  await editing.apply(openCase, { evidence: (data) => ratingChanges(data, {
    item, by: environmentIn(openCase, environment).user(), at: environment.now(),
    ratings: [...draft].map(([id, decision]) => ({ claim: { id, seen: seenIn(openCase, id) }, decision })),
  }) });
}

function seenIn({ index }: OpenCase, id: string) {
  const claim = index.claim(id);
  return claim?.document === undefined ? undefined : { document: claim.document, text: claim.text };
}

/** What has gaps in the matrix first, then the rest of it, then what it does not have yet. */
function itemsFor(data: EvidenceData, question: string): readonly string[] {
  const matrix = questionMatrix(data, question);
  const gaps = new Set(matrix?.outcome.scores.flatMap(({ unrated }) => unrated));
  const ids = [...new Set([...gaps, ...(matrix?.rows ?? []).map(({ id }) => id), ...data.evidence.keys()])];
  if (ids.length === 0) throw new UserError(l10n.t('This case has no evidence yet.'));
  return ids;
}

function ratingStep({ index }: OpenCase, item: string, hypothesis: string, place: string): Step<Draft> {
  const link = index.evidence.claims.get(hypothesis)?.links?.get(item);
  const now = link && ratingOf(link);
  const text = index.claim(hypothesis)?.text ?? hypothesis;
  return async (draft, frame) => {
    const answer = await askPick<RatingDecision>({
      ...frame, placeholder: l10n.t('{0}: “{1}”', place, text), items: ratingItems(now),
      active: (value) => value === (draft.get(hypothesis) ?? 'keep'),
    });
    return typeof answer === 'object' ? { value: new Map(draft).set(hypothesis, answer.value) } : answer;
  };
}

function ratingItems(now: RatingDecision | undefined): PickItem<RatingDecision>[] {
  const keep = now === undefined || now === 'keep' || now === 'remove'
    ? { label: l10n.t('Skip'), description: l10n.t('not rated yet') } : { label: l10n.t('Keep'), description: `${now}: ${ratingWording[now]}` };
  return [
    { ...keep, iconPath: new ThemeIcon('debug-step-over'), value: 'keep' },
    ...ratings.map((rating): PickItem<RatingDecision> => ({ label: rating, description: ratingWording[rating], value: rating })),
    ...(now === undefined ? [] : [{ label: l10n.t('$(close) Remove'), value: 'remove' as const }]),
  ];
}

/** Says how much an item matters to the question; medium where nothing is said. */
export async function setRelevance({ editing }: Services, { openCase, question }: CaseQuestion): Promise<void> {
  openCase.evidenceToWrite().refuseUnwritable();
  const { evidence } = openCase.index;
  const title = l10n.t('Set relevance');
  const item = await askEvidence(evidence, itemsFor(evidence, question), title);
  if (item === undefined) return;
  const now = evidence.questions.get(question)?.relevance?.get(item);
  const path = ['questions', question, 'relevance', item];
  const answer = await askChoice({
    title, placeholder: l10n.t('How much does it matter to the question?'), now: now ?? 'medium', canRemove: now !== undefined,
    choices: relevances.map((value) => ({ value, wording: '' })),
  });
  if (typeof answer !== 'object') return;
  const { value } = answer;
  await editing.apply(openCase, { evidence: () => [value ? { put: path, value: value.value } : { remove: path }] });
}
