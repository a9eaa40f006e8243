import { applyEdits } from '../applyEdits';
import { attributeSpans } from '../markup/attributeSpans';
import { readMarkup, type Reading } from '../markup/readMarkup';
import type { Tag, TextEdit } from '../model';
import { insertionInBlock } from '../tagging/attributeBlock';
import { attributeEdits } from '../tagging/setReference';

/** What a tag is to become: of another kind, or with other attributes; undefined takes one away. */
export interface TagChange {
  readonly kind?: string;
  readonly attributes?: ReadonlyMap<string, string | undefined>;
  /** For a tag that has none. */
  readonly id?: string;
}

/** The edits that change the tags of a text which begin at these offsets, and nothing else of how it is read; undefined where that cannot be. */
export function changeTags(text: string, kinds: ReadonlySet<string>, changes: ReadonlyMap<number, TagChange>): readonly TextEdit[] | undefined {
  const before = readMarkup(text, { kinds, all: true });
  const own = before.tags.filter(({ start, kind }) => kind !== undefined && changes.has(start));
  if (own.length < changes.size) return undefined;
  const edits = own.flatMap((tag) => editsOf(text, tag, changes.get(tag.start) ?? {}));
  const after = readMarkup(applyEdits(text, edits), { kinds, all: true });
  return tagShapes(after) === tagShapes({ ...before, tags: before.tags.map((tag) => changed(tag, changes.get(tag.start))) }) ? edits : undefined;
}

function editsOf(text: string, tag: Tag, { kind, attributes, id }: TagChange): readonly TextEdit[] {
  const edits = [
    ...id === undefined ? [] : insertionInBlock(text, tag, `#${id}`),
    ...[...attributes ?? []].filter(([key, value]) => tag.attributes.get(key) !== value).flatMap(([key, value]) => attributeEdits(text, tag, key, value)),
  ];
  const own = attributeSpans(text, tag).find((item) => item.kind === 'class' && item.value === tag.kind);
  return kind === undefined || !own ? edits : [{ start: own.valueStart, end: own.valueEnd, text: kind }, ...edits];
}

function changed(tag: Tag, change: TagChange | undefined): Tag {
  if (!change || tag.kind === undefined) return tag;
  const { kind = tag.kind, id = tag.id } = change;
  const attributes = new Map(tag.attributes);
  for (const [key, value] of change.attributes ?? []) {
    if (value === undefined) attributes.delete(key);
    else attributes.set(key, value);
  }
  return { ...tag, kind, id, classes: tag.classes.map((name) => name === tag.kind ? kind : name), attributes };
}

/** All of a reading that a change of tags could change, to be compared. */
export function tagShapes({ tags, citations }: Pick<Reading, 'tags' | 'citations'>): string {
  const shapes = tags.map(({ form, kind, id, classes, attributes, text, parent }) => [form, kind, id, classes, [...attributes].sort(([one], [other]) => one < other ? -1 : 1), text, parent]);
  return JSON.stringify([shapes, citations.map(({ keys }) => keys)]);
}
