import { claimKind } from '../../core/model';
import type { Mention } from '../../core/entities/articleRecord';
import type { TextAround } from '../../core/entities/textAround';
import { wordsAround } from '../../core/entities/wordsAround';
import type { ClaimEntry, EntityEntry } from '../../core/index/entries';
import type { Link } from '../../core/evidence/schema';
import type { OpenCase } from '../../workspace/openCase';

/** What a row of the view stands for. */
export type EntityNode =
  | { readonly type: 'case'; readonly openCase: OpenCase }
  | { readonly type: 'kind'; readonly openCase: OpenCase; readonly kind: string; readonly count: number }
  | { readonly type: 'entity'; readonly openCase: OpenCase; readonly entry: EntityEntry }
  | { readonly type: 'document'; readonly openCase: OpenCase; readonly key: string; readonly document: string; readonly count: number }
  | { readonly type: 'mention'; readonly openCase: OpenCase; readonly document: string; readonly mention: Mention; readonly index: number; readonly around: TextAround }
  | { readonly type: 'claim'; readonly openCase: OpenCase; readonly entry: ClaimEntry }
  | { readonly type: 'link'; readonly openCase: OpenCase; readonly claim: string; readonly target: string; readonly link: Link };

export type SortOrder = 'name' | 'count';

/** How the view is sorted, and the words that a row must hold. */
export interface Arrangement {
  readonly order: SortOrder;
  readonly filter: string;
}

/** Code units shown on either side of a mention. */
const aroundLength = 60;

/** The rows below a row; below none, those of the view itself. */
export async function childrenOf(node: EntityNode | undefined, cases: readonly OpenCase[], arrangement: Arrangement): Promise<EntityNode[]> {
  if (!node) return rootRows(cases, arrangement);
  switch (node.type) {
    case 'case': return kindRows(node.openCase, arrangement);
    case 'kind': return memberRows(node.openCase, node.kind, arrangement);
    case 'entity': return documentRows(node.openCase, node.entry.key);
    case 'document': return mentionRows(node.openCase, node.key, node.document);
    case 'claim': return linkRows(node.openCase, node.entry);
    case 'mention':
    case 'link': return [];
  }
}

function rootRows(cases: readonly OpenCase[], arrangement: Arrangement): EntityNode[] {
  const filled = cases.filter((openCase) => kindRows(openCase, arrangement).length > 0);
  const [only] = filled;
  if (only && filled.length === 1) return kindRows(only, arrangement);
  return filled.map((openCase) => ({ type: 'case', openCase }));
}

function kindRows(openCase: OpenCase, { filter }: Arrangement): EntityNode[] {
  const counts = new Map<string, number>();
  for (const entry of openCase.index.entities()) {
    if (isFound(openCase, entry, filter)) counts.set(entry.kind, (counts.get(entry.kind) ?? 0) + 1);
  }
  const claims = openCase.index.claims().filter(({ text }) => matches(text, filter)).length;
  if (claims > 0) counts.set(claimKind, claims);
  const entityKinds = [...openCase.kinds].filter((kind) => kind !== claimKind);
  return [...entityKinds, claimKind].flatMap((kind) => {
    const count = counts.get(kind);
    return count === undefined ? [] : [{ type: 'kind' as const, openCase, kind, count }];
  });
}

function memberRows(openCase: OpenCase, kind: string, { order, filter }: Arrangement): EntityNode[] {
  if (kind === claimKind) {
    return openCase.index.claims().filter(({ text }) => matches(text, filter)).map((entry) => ({ type: 'claim', openCase, entry }));
  }
  const entries = openCase.index.entities().filter((entry) => entry.kind === kind && isFound(openCase, entry, filter));
  if (order === 'count') entries.sort((one, other) => other.mentions - one.mentions);
  return entries.map((entry) => ({ type: 'entity', openCase, entry }));
}

function documentRows(openCase: OpenCase, key: string): EntityNode[] {
  const counts = new Map<string, number>();
  for (const { document } of openCase.index.mentionsOf(key)) counts.set(document, (counts.get(document) ?? 0) + 1);
  return [...counts].map(([document, count]) => ({ type: 'document', openCase, key, document, count }));
}

async function mentionRows(openCase: OpenCase, key: string, document: string): Promise<EntityNode[]> {
  const text = await openCase.textOf(document) ?? '';
  const record = openCase.index.record(document);
  return openCase.index.mentionsOf(key).filter((located) => located.document === document).map(({ mention }) => ({
    type: 'mention', openCase, document, mention,
    index: record?.mentions.indexOf(mention) ?? -1,
    around: wordsAround(text, mention, [...record?.mentions ?? [], ...record?.claims ?? []], aroundLength),
  }));
}

function linkRows(openCase: OpenCase, { id, record }: ClaimEntry): EntityNode[] {
  return [...(record?.links ?? [])].map(([target, link]) => ({ type: 'link', openCase, claim: id, target, link }));
}

/** By any of its names, or its id. */
function isFound({ index }: OpenCase, { id, name }: EntityEntry, filter: string): boolean {
  const entity = id === undefined ? undefined : index.registry.entities.get(id);
  return [name, id ?? '', ...entity?.fullNames ?? [], ...entity?.shortNames ?? []].some((text) => matches(text, filter));
}

function matches(text: string, filter: string): boolean {
  return text.toLowerCase().includes(filter.toLowerCase());
}
