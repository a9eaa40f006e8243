import type { ArticleRecord, Mention } from './articleRecord';
import { normaliseName } from './normaliseName';
import type { Registry } from './registry';

/** Which entities a mention names. */
export type Resolution =
  | { readonly state: 'resolved'; readonly ids: readonly string[] }
  | { readonly state: 'ambiguous'; readonly candidates: readonly string[] }
  /** `ids` are references that no record answers, `known` those beside them that one does; both are empty for a name that nothing fits. */
  | { readonly state: 'notInCase'; readonly ids: readonly string[]; readonly known: readonly string[] };

/** All of a mention that decides which entities it names. */
export interface Naming extends Pick<Mention, 'kind' | 'refs'> {
  /** The mention's text as `normaliseName` compares it. */
  readonly name: string;
}

export function namingOf({ kind, refs, text }: Pick<Mention, 'kind' | 'refs' | 'text'>): Naming {
  return { kind, refs, name: normaliseName(text) };
}

const nothing: Resolution = { state: 'notInCase', ids: [], known: [] };

/** What a tag of `kind` around `text`, without `ref`, would name in this article. */
export function resolveName(registry: Registry, record: ArticleRecord | undefined, kind: string, text: string): Resolution {
  const mention = namingOf({ kind, text, refs: [] });
  const names = record?.names ?? new Map<string, string>();
  const direct = resolveDirectly(registry, names, mention);
  if (direct) return direct;
  const named = new Set<string>();
  for (const other of record?.mentions ?? []) {
    for (const id of namedBy(resolveDirectly(registry, names, namingOf(other)) ?? nothing)) named.add(id);
  }
  return resolveShortly(registry.shortlyNamed(kind, mention.name), named);
}

/** Whether a tag of `kind` around `text` needs no `ref` in this article to name the entity `id`. */
export function wouldResolveTo(
  registry: Registry, record: ArticleRecord | undefined, kind: string, text: string, id: string,
): boolean {
  const resolution = resolveName(registry, record, kind, text);
  return resolution.state === 'resolved' && resolution.ids.length === 1 && resolution.ids[0] === id;
}

/** By `ref`, front matter, name or alias; undefined for a short name, of which only the rest of the article can tell. */
export function resolveDirectly(registry: Registry, names: ReadonlyMap<string, string>, { kind, name, refs }: Naming): Resolution | undefined {
  if (refs.length > 0) return resolveIds(registry, refs);
  const settled = names.get(name);
  if (settled !== undefined) return resolveIds(registry, [settled]);
  const ids = registry.fullyNamed(kind, name);
  if (ids.length === 0) return registry.shortlyNamed(kind, name).length > 0 ? undefined : nothing;
  return ids.length === 1 ? { state: 'resolved', ids } : { state: 'ambiguous', candidates: ids };
}

function resolveIds(registry: Registry, ids: readonly string[]): Resolution {
  const known = new Set<string>();
  const unknown = new Set<string>();
  for (const id of ids) {
    const holder = registry.holderOf(id);
    if (holder === undefined) unknown.add(id);
    else known.add(holder);
  }
  if (unknown.size === 0) return { state: 'resolved', ids: [...known] };
  return { state: 'notInCase', ids: [...unknown], known: [...known] };
}

/** A short name of these candidates, in an article that names the entities `named` fully or by id. */
function resolveShortly(candidates: readonly string[], named: ReadonlySet<string>): Resolution {
  const ids = candidates.filter((id) => named.has(id));
  return ids.length === 1 ? { state: 'resolved', ids } : { state: 'ambiguous', candidates };
}

/** The entities that a mention names which resolves so without a short name. */
function namedBy(resolution: Resolution): readonly string[] {
  switch (resolution.state) {
    case 'resolved': return resolution.ids;
    case 'notInCase': return resolution.known;
    case 'ambiguous': return [];
  }
}
