import type { EvidenceData } from './schema';
import { findCycles } from './cycles';

type Sources = EvidenceData['sources'];

/**
 * The independent origins that a source goes back to, by their ids. After "Corroboration" in the design's tables: a source
 * with `derivedFrom` counts as what it derives from, and so on; one that was retracted, and what comes through it, lends
 * nothing. A source that is named and not in the case is an origin like others. Where sources derive from each other in a
 * circle without a way out, they are one origin, named by the first of their ids.
 */
export function originsOf(sources: Sources, id: string): ReadonlySet<string> {
  const origins = known.get(sources) ?? new Map<string, ReadonlySet<string>>();
  known.set(sources, origins);
  const found = origins.get(id) ?? findOrigins(sources, id);
  origins.set(id, found);
  return found;
}

/** Every claim of a case asks. */
const known = new WeakMap<Sources, Map<string, ReadonlySet<string>>>();

function findOrigins(sources: Sources, id: string): ReadonlySet<string> {
  if (isRetracted(sources, id)) return new Set();
  const steps = stepsFrom(sources, id);
  const origins = [...steps.keys()].filter((each) => (sources.get(each)?.derivedFrom ?? []).length === 0);
  if (origins.length > 0) return new Set(origins);
  const [first] = findCycles(steps).flat().sort();
  return new Set(first === undefined ? [] : [first]);
}

/** The independent origins of several sources together: two copies of one report have one. */
export function originsOfAll(sources: Sources, ids: Iterable<string>): ReadonlySet<string> {
  return new Set([...ids].flatMap((id) => [...originsOf(sources, id)]));
}

/** Whether a source is retracted, or copies nothing but such. */
export function isWithdrawn(sources: Sources, id: string): boolean {
  return originsOf(sources, id).size === 0;
}

/** The first retracted source that one of these is, or derives from at any depth; undefined where there is none. */
export function retractedBehind(sources: Sources, ids: Iterable<string>): string | undefined {
  const met = new Set(ids);
  // A Set gives what is added to it while it is gone through.
  for (const id of met) {
    if (isRetracted(sources, id)) return id;
    for (const origin of sources.get(id)?.derivedFrom ?? []) met.add(origin);
  }
  return undefined;
}

function isRetracted(sources: Sources, id: string): boolean {
  return sources.get(id)?.retracted !== undefined;
}

/** Every source that is met on the way, and what it derives from without what was retracted. */
function stepsFrom(sources: Sources, id: string): ReadonlyMap<string, readonly string[]> {
  const steps = new Map<string, readonly string[]>();
  const waiting = [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (steps.has(next)) continue;
    const derivedFrom = (sources.get(next)?.derivedFrom ?? []).filter((each) => !isRetracted(sources, each));
    steps.set(next, derivedFrom);
    waiting.push(...derivedFrom);
  }
  return steps;
}
