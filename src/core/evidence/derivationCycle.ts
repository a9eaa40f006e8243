import { findCycles } from './cycles';
import type { EvidenceData } from './schema';

/** The circle that would come about if `id` derived from these: its ids from `id` round to `id`; undefined where none would. */
export function derivationCycle({ sources }: Pick<EvidenceData, 'sources'>, id: string, derivedFrom: readonly string[]): readonly string[] | undefined {
  const reached = new Map<string, readonly string[]>();
  const isUnder = (other: string) => (other === id ? derivedFrom : sources.get(other)?.derivedFrom ?? []);
  for (const open = [id]; open.length > 0;) {
    const here = open.pop() ?? id;
    if (reached.has(here)) continue;
    reached.set(here, isUnder(here));
    open.push(...isUnder(here));
  }
  const cycle = findCycles(reached).find((ids) => ids.includes(id));
  if (!cycle) return undefined;
  const at = cycle.indexOf(id);
  return [...cycle.slice(at), ...cycle.slice(0, at), id];
}
