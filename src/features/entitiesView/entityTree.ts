import type { EntityEntry } from '../../core/index/entries';
import { wordsAround } from '../../core/index/wordsAround';
import { claimKind } from '../../core/model';
import type { OpenCase } from '../../workspace/openCase';
import { claimRows, claimsByArticle, linkRows } from '../../workspace/tree/claimLevel';
import { documentRows, rowsOrPages } from '../../workspace/tree/level';
import { mostRows } from '../../workspace/tree/pages';
import { rootRows } from '../../workspace/tree/treeModel';
import { caseId } from '../../workspace/tree/treeNode';
import type { Arrangement, CaseContent } from './caseContent';
import type { EntityNode, NodeOf } from './entityNode';

/** What the view shows. */
export interface Shown {
  readonly cases: readonly OpenCase[];
  readonly contentOf: (openCase: OpenCase) => CaseContent;
  readonly arrangement: Arrangement;
}

/** Code units shown on either side of a mention, and how far away a tag can stand whose brackets are left out there. */
const aroundLength = 60;

/** The rows below a row; below none, those of the view itself. Never more than the editor can take at once. */
export async function childrenOf(node: EntityNode | undefined, shown: Shown): Promise<readonly EntityNode[]> {
  if (!node) return rootRows(shown.cases, (openCase) => kindRows(openCase, shown), (openCase): EntityNode => ({ type: 'case', id: caseId(openCase), openCase }));
  switch (node.type) {
    case 'case': return kindRows(node.openCase, shown);
    case 'kind': return node.kind === claimKind ? claimLevel(node.openCase, node.id, shown) : memberRows(node.openCase, node, shown);
    case 'entity': return entityDocuments(node);
    case 'page':
    case 'folder':
    case 'document': return node.below();
    case 'claim': return linkRows(node);
    case 'mention':
    case 'link': return [];
  }
}

async function kindRows(openCase: OpenCase, { contentOf, arrangement: { filter } }: Shown): Promise<readonly EntityNode[]> {
  const content = contentOf(openCase);
  const kinds = await content.kinds(openCase.kinds, filter);
  const claims = await content.claimCount(filter);
  return kinds.map((kind) => ({
    type: 'kind', id: kindId(openCase, kind), openCase, kind, count: kind === claimKind ? claims : content.members(filter).get(kind)?.length ?? 0,
  }));
}

function memberRows(openCase: OpenCase, { id, kind }: NodeOf<'kind'>, { contentOf, arrangement }: Shown) {
  const content = contentOf(openCase);
  const byCount = arrangement.order === 'count';
  return rowsOrPages(content.listed(kind, arrangement), {
    openCase, id, order: byCount ? 'mentions' : 'name',
    keyOf: ({ key }) => key,
    nameOf: ({ name, mentions }) => byCount ? mentions : name,
    // A page may be opened long after it was made.
    rowsOf: (entries) => entries.map((entry) => entityRow(openCase, content.entry(entry.key) ?? entry)),
  });
}

function entityRow(openCase: OpenCase, entry: EntityEntry): EntityNode {
  return { type: 'entity', id: entityId(openCase, entry.key), openCase, entry };
}

function entityDocuments({ id, openCase, entry: { key } }: NodeOf<'entity'>) {
  return documentRows(openCase.index.documentsOf(key), {
    openCase, id, counts: 'mentions',
    rowsIn: (document, documentId) => mentionLevel({ id: documentId, openCase, document, key }),
  });
}

interface MentionsIn {
  readonly id: string;
  readonly openCase: OpenCase;
  readonly document: string;
  /** Of the entity. */
  readonly key: string;
}

/** Pages remember by their indexes which mentions they hold: what a mention was when the page was made may be another's by now. */
function mentionLevel(place: MentionsIn) {
  const { id, openCase, document, key } = place;
  return rowsOrPages(openCase.index.mentionsIn(document, key).map(({ index }) => index), {
    openCase, id, order: 'line',
    keyOf: String,
    nameOf: (index) => openCase.index.record(document)?.mentions[index]?.line ?? '',
    rowsOf: (indexes) => mentionRows(place, new Set(indexes)),
  });
}

async function mentionRows({ id, openCase, document, key }: MentionsIn, wanted: ReadonlySet<number>): Promise<readonly NodeOf<'mention'>[]> {
  const { index: caseIndex } = openCase;
  const record = caseIndex.record(document);
  // A mention is put together from what the index has of the article, which may change while the text is fetched.
  const mentions = caseIndex.mentionsIn(document, key).filter(({ index }) => wanted.has(index)).map(({ index, mention }) => ({ index, mention }));
  const text = await openCase.textOf(document) ?? '';
  return mentions.map(({ mention, index }) => (
    { type: 'mention', id: `${id}|${String(index)}`, openCase, document, mention, index, around: wordsAround(text, mention, record, aroundLength) }
  ));
}

async function claimLevel(openCase: OpenCase, id: string, { contentOf, arrangement: { filter } }: Shown): Promise<readonly EntityNode[]> {
  const found = await contentOf(openCase).claims(filter);
  const level = { openCase, id, root: caseId(openCase), order: 'place' } as const;
  if (found.count > mostRows) return claimsByArticle(found, level);
  const alone = found.inNoArticle.flatMap((claim) => openCase.index.claim(claim) ?? []);
  return claimRows([...found.documents.flatMap(({ document }) => found.inDocument(document)), ...alone], level);
}

export function kindId(openCase: OpenCase, kind: string): string {
  return `${caseId(openCase)}|kind|${kind}`;
}

export function entityId(openCase: OpenCase, key: string): string {
  return `${caseId(openCase)}|entity|${key}`;
}
