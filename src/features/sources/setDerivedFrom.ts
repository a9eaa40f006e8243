import { l10n } from 'vscode';
import { derivationCycle } from '../../core/evidence/derivationCycle';
import { UserError } from '../../core/userError';
import { askChecks } from '../../host/steps';
import type { RecordRow } from '../../workspace/asking/recordRow';
import { sourceItems } from '../../workspace/asking/sourceItems';
import type { Services } from '../../workspace/services';
import { chooseSource, sourceIn } from './chooseSource';

/** Says which sources a source copies, so that copies count once. */
export async function setDerivedFrom({ cases, editing }: Services, row: RecordRow | undefined): Promise<void> {
  const chosen = await chooseSource(cases, l10n.t('Set derived from'), row);
  if (!chosen) return;
  const { openCase, id } = chosen;
  const { evidence } = openCase.index;
  const now = sourceIn(chosen).derivedFrom ?? [];
  const others = sourceItems(evidence).filter(({ value }) => value !== id);
  if (others.length === 0) throw new UserError(l10n.t('The case has no other source that this one could derive from.'));
  const answer = await askChecks<string>({
    title: l10n.t('{0} derives from', id), placeholder: l10n.t('Tick the sources that it copies; none: it is an origin of its own'),
    items: others,
    isTicked: (other) => now.includes(other),
  });
  if (typeof answer !== 'object') return;
  const at = ['sources', id, 'derivedFrom'];
  await editing.apply(openCase, { evidence: (data) => {
    // What is not in the case yet cannot be ticked, and must not be lost; what stays keeps its place.
    const kept = (data.sources.get(id)?.derivedFrom ?? []).filter((other) => !data.sources.has(other) || answer.value.includes(other));
    const derivedFrom = [...kept, ...answer.value.filter((other) => !kept.includes(other))];
    const cycle = derivationCycle(data, id, derivedFrom);
    if (cycle) throw new UserError(l10n.t('Then the source would derive from itself ({0}), so nothing was done.', cycle.join(' → ')));
    return [derivedFrom.length === 0 ? { remove: at } : { put: at, value: derivedFrom }];
  } });
}
