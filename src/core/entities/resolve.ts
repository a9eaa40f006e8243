import type { ArticleRecord, Mention } from './articleRecord';
import { normaliseName } from './normaliseName';
import type { Registry } from './registry';

/** Which entities a mention names. */
export type Resolution =
  | { readonly state: 'resolved'; readonly ids: readonly string[] }
  | { readonly state: 'ambiguous'; readonly candidates: readonly string[] }
  /** `ids` are references that no record answers, `known` those beside them that one does; both are empty for a name that nothing fits. */
  | { readonly state: 'notInCase'; readonly ids: readonly string[]; readonly known: readonly string[] };

/** What an article says that settles its names. */
interface Context {
  readonly names: ReadonlyMap<string, string>;
  /** The entities that the article names fully or by id. */
  readonly named: ReadonlySet<string>;
}

const nothing: Resolution = { state: 'notInCase', ids: [], known: [] };

/** One resolution per mention of the article, in their order. */
export function resolveArticle(registry: Registry, record: ArticleRecord): readonly Resolution[] {
  const direct = record.mentions.map((mention) => resolveDirectly(registry, record.names, mention));
  const context = { names: record.names, named: namedBy(direct) };
  return record.mentions.map((mention, index) => direct[index] ?? resolveShortly(registry, context, mention));
}

/** What a tag of `kind` around `text`, without `ref`, would name in this article. */
export function resolveName(registry: Registry, record: ArticleRecord | undefined, kind: string, text: string): Resolution {
  const mention = { kind, name: normaliseName(text), refs: [] };
  const names = record?.names ?? new Map<string, string>();
  const direct = resolveDirectly(registry, names, mention);
  if (direct) return direct;
  const others = record?.mentions.map((other) => resolveDirectly(registry, names, other)) ?? [];
  return resolveShortly(registry, { names, named: namedBy(others) }, mention);
}

/** Whether a tag of `kind` around `text` needs no `ref` in this article to name the entity `id`. */
export function wouldResolveTo(
  registry: Registry, record: ArticleRecord | undefined, kind: string, text: string, id: string,
): boolean {
  const resolution = resolveName(registry, record, kind, text);
  return resolution.state === 'resolved' && resolution.ids.length === 1 && resolution.ids[0] === id;
}

type Named = Pick<Mention, 'kind' | 'name' | 'refs'>;

/** By `ref`, front matter, name or alias; undefined where only a short name can tell. */
function resolveDirectly(registry: Registry, names: Context['names'], mention: Named): Resolution | undefined {
  if (mention.refs.length > 0) return resolveIds(registry, mention.refs);
  const settled = names.get(mention.name);
  if (settled !== undefined) return resolveIds(registry, [settled]);
  const ids = registry.fullyNamed(mention.kind, mention.name);
  if (ids.length === 0) return undefined;
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

function resolveShortly(registry: Registry, context: Context, mention: Named): Resolution {
  const candidates = registry.shortlyNamed(mention.kind, mention.name);
  if (candidates.length === 0) return nothing;
  const ids = candidates.filter((id) => context.named.has(id));
  return ids.length === 1 ? { state: 'resolved', ids } : { state: 'ambiguous', candidates };
}

function namedBy(resolutions: readonly (Resolution | undefined)[]): ReadonlySet<string> {
  const named = new Set<string>();
  for (const resolution of resolutions) {
    const ids = resolution?.state === 'resolved' ? resolution.ids : resolution?.state === 'notInCase' ? resolution.known : [];
    for (const id of ids) named.add(id);
  }
  return named;
}
