import { finish, type Steps } from '../steps';

/** So many edges are walked along before others have their turn. */
const aStep = 256;

/**
 * Every circle that a walk of the graph meets, one for each edge that closes one: its ids go from where that edge leads
 * round to where it starts. Linear, at any depth.
 */
export function findCycles(neighbours: ReadonlyMap<string, readonly string[]>): string[][] {
  return finish(findingCycles(neighbours));
}

/** The same in steps. */
export function* findingCycles(neighbours: ReadonlyMap<string, readonly string[]>): Steps<string[][]> {
  const cycles: string[][] = [];
  const done = new Set<string>();
  let left = aStep;
  for (const start of neighbours.keys()) {
    const trail: { readonly id: string; readonly rest: string[] }[] = [];
    const places = new Map<string, number>();
    const enter = (id: string) => {
      places.set(id, trail.length);
      trail.push({ id, rest: [...(neighbours.get(id) ?? [])].reverse() });
    };
    if (!done.has(start)) enter(start);
    for (let here = trail.at(-1); here; here = trail.at(-1)) {
      if (--left === 0) {
        yield;
        left = aStep;
      }
      const next = here.rest.pop();
      if (next === undefined) {
        done.add(here.id);
        places.delete(here.id);
        trail.pop();
        continue;
      }
      const place = places.get(next);
      if (place !== undefined) cycles.push(trail.slice(place).map(({ id }) => id));
      else if (!done.has(next)) enter(next);
    }
  }
  return cycles;
}
