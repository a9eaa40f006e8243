import { l10n } from 'vscode';
import { UserError } from '../../core/userError';
import { reliabilities, reliabilityWording } from '../../core/tradecraft/admiralty';
import { askPick, type Answer } from '../../host/steps';
import { askCase } from '../../workspace/asking/askCase';
import { askChoice, type Choice } from '../../workspace/asking/askChoice';
import type { OpenCase } from '../../workspace/openCase';
import type { Services } from '../../workspace/services';

/** Sets the reliability of an actor, which counts for all sources that it publishes and that are not graded themselves. */
export async function setPublisherGrade({ cases, editing }: Services): Promise<void> {
  const title = l10n.t('Set default grade of publisher');
  const openCase = await askCase(cases, title);
  if (!openCase) return;
  openCase.evidenceToWrite().refuseUnwritable();
  const actor = await askPublisher(openCase, title);
  if (actor === undefined) return;
  const grade = await askGrade(openCase, actor);
  if (typeof grade !== 'object') return;
  const at = ['actors', actor, 'reliability'];
  await editing.apply(openCase, { evidence: () => [grade.value ? { put: at, value: grade.value.value } : { remove: at }] });
}

/** Those that publish something first. */
async function askPublisher({ index: { evidence } }: OpenCase, title: string): Promise<string | undefined> {
  if (evidence.actors.size === 0) throw new UserError(l10n.t('This case has no actors yet; add the publisher as an actor first.'));
  const published = new Map<string, number>();
  for (const { publisher } of evidence.sources.values()) if (publisher !== undefined) published.set(publisher, (published.get(publisher) ?? 0) + 1);
  const items = [...evidence.actors].map(([id, { name, reliability }]) => ({
    label: name, description: [id, reliability].filter((part) => part !== undefined).join(' · '), value: id, count: published.get(id) ?? 0,
    detail: published.has(id) ? l10n.t('Publishes sources of the case: {0}', published.get(id) ?? 0) : '',
  })).sort((one, other) => other.count - one.count);
  const answer = await askPick<string>({ title, placeholder: l10n.t('Which publisher?'), items });
  return typeof answer === 'object' ? answer.value : undefined;
}

function askGrade({ index }: OpenCase, actor: string): Promise<Answer<Choice | undefined>> {
  const publisher = index.evidence.actors.get(actor);
  const now = publisher?.reliability;
  return askChoice({
    title: publisher?.name ?? actor, placeholder: l10n.t('How reliable is it by default? A source’s own grade goes before it'), now, canRemove: now !== undefined,
    choices: reliabilities.map((value) => ({ value, wording: `${reliabilityWording[value].name}: ${reliabilityWording[value].meaning}` })),
  });
}
