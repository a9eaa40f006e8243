import { claimKind } from '../model';
import type { ArticleRecord, Mention } from './articleRecord';
import { normaliseName } from './normaliseName';
import type { Registry } from './registry';

/** The kind that the case, or the article, gives a name which is not in the case yet as that of the mention; undefined where it has no other. */
export function otherKindOf(registry: Registry, { mentions }: Pick<ArticleRecord, 'mentions'>, { kind, text }: Pick<Mention, 'kind' | 'text'>): string | undefined {
  const name = normaliseName(text);
  if (name === '') return undefined;
  const others = [...registry.kinds].filter((each) => each !== kind && each !== claimKind);
  const tagged = kindsByName(mentions).get(name);
  return others.find((each) => registry.fullyNamed(each, name).length > 0) ?? others.find((each) => tagged?.has(each));
}

/** Every mention of an article asks. */
const known = new WeakMap<readonly Mention[], ReadonlyMap<string, ReadonlySet<string>>>();

/** Normalised name → the kinds that tags without `ref` give it. */
function kindsByName(mentions: readonly Mention[]): ReadonlyMap<string, ReadonlySet<string>> {
  const before = known.get(mentions);
  if (before) return before;
  const found = new Map<string, Set<string>>();
  for (const { kind, refs, text } of mentions) {
    if (refs.length > 0) continue;
    const name = normaliseName(text);
    found.set(name, (found.get(name) ?? new Set()).add(kind));
  }
  known.set(mentions, found);
  return found;
}
