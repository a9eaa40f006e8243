import type { Span, TextEdit } from '../model';
import { enclosed, separator, type JsonPlace, type JsonStyle } from './renderJson';

/** An object or list in a text, and how its content is written. */
export interface Container {
  /** The brackets included. */
  readonly span: Span;
  /** Its members or elements, in order. */
  readonly items: readonly Span[];
  readonly outer: JsonPlace;
  readonly inner: JsonPlace;
  /** What stands inside the brackets where all is on one line. */
  readonly padding: string;
}

/** What goes out of a container and what comes in; `before` is an index of an item, or the number of items for the end. */
export interface ContainerChange {
  readonly removed: ReadonlySet<number>;
  readonly inserted: readonly { readonly before: number; readonly text: string }[];
}

/** The edits that change a container's items and nothing else of it, in order. */
export function containerEdits(container: Container, change: ContainerChange, style: JsonStyle): TextEdit[] {
  const { removed, inserted } = change;
  if (removed.size === 0 && inserted.length === 0) return [];
  const lastKept = container.items.findLastIndex((_, index) => !removed.has(index));
  if (lastKept < 0) return [refilled(container, inserted.map(({ text }) => text), style)];
  const between = separator(style, container.inner);
  return [
    ...inserted.filter(({ before }) => before <= lastKept).map(({ before, text }) => {
      const at = startOf(container, before);
      return { start: at, end: at, text: `${text},${between}` };
    }),
    ...[...removed].filter((index) => index < lastKept)
      .map((index) => ({ start: startOf(container, index), end: startOf(container, index + 1), text: '' })),
    ...atTheEnd(container, lastKept, inserted.filter(({ before }) => before > lastKept).map(({ text }) => `,${between}${text}`)),
  ];
}

/** Replaces all content, or puts the first into an empty container. */
function refilled({ span, inner, outer, padding }: Container, texts: readonly string[], style: JsonStyle): TextEdit {
  return { start: span.start + 1, end: span.end - 1, text: enclosed(texts, style, inner, outer, padding) };
}

function atTheEnd({ items }: Container, lastKept: number, texts: readonly string[]): TextEdit[] {
  const start = items[lastKept]?.end ?? 0;
  const end = items.at(-1)?.end ?? start;
  return texts.length === 0 && start === end ? [] : [{ start, end, text: texts.join('') }];
}

function startOf({ items }: Container, index: number): number {
  return items[index]?.start ?? 0;
}

/** Edits in order, those that touch made into one. */
export function joined(edits: readonly TextEdit[]): TextEdit[] {
  const result: TextEdit[] = [];
  for (const edit of [...edits].sort((one, other) => one.start - other.start || one.end - other.end)) {
    const last = result.at(-1);
    if (last?.end === edit.start) result[result.length - 1] = { start: last.start, end: edit.end, text: last.text + edit.text };
    else result.push(edit);
  }
  return result;
}
