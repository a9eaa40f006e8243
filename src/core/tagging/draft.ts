import { readMarkup } from '../markup/readMarkup';
import type { Span, Tag, TextEdit } from '../model';
import { applyEdits } from './applyEdits';
import { EditMap } from './editMap';
import { plainText } from './plainText';

/** What a tag must be after an edit; its text only where it is known. */
export type TagShape = Pick<Tag, 'form' | 'start' | 'end' | 'contentStart' | 'contentEnd' | 'kind' | 'id' | 'attributes'> & {
  readonly text?: string;
};

/** What an edit is meant to do to the tags of a text. */
export interface Intention {
  /** The tags that it makes, given where the edited text has its places. */
  readonly made?: (places: EditMap) => readonly TagShape[];
  readonly removed?: Tag;
  /** A tag that keeps its place and gets other attributes. */
  readonly changed?: { readonly tag: Tag; readonly attributes: Tag['attributes'] };
}

/** A text to be tagged, which tries an edit out before anyone sees it. */
export class Draft {
  readonly text: string;
  readonly kinds: ReadonlySet<string>;
  readonly reading: ReturnType<typeof readMarkup>;
  #plain: string | undefined;

  constructor(text: string, kinds: ReadonlySet<string>) {
    this.text = text;
    this.kinds = kinds;
    this.reading = readMarkup(text, kinds);
  }

  /** Where the running text begins, behind the front matter. */
  get bodyStart(): number {
    return this.reading.frontMatter?.end ?? 0;
  }

  /** Whether the edits do what is meant and nothing else: read again, all other tags, all citations and the words of the whole text are as before. */
  accepts(edits: readonly TextEdit[], intention: Intention): boolean {
    const places = new EditMap(edits);
    const edited = applyEdits(this.text, edits);
    const after = readMarkup(edited, this.kinds);
    return after.problems.length <= this.reading.problems.length
      && areAsMeant(after.tags, this.#expected(places, intention))
      && sameKeys(after.citations, this.reading.citations.map((citation) => ({ ...citation, ...moved(citation, places) })))
      && plainText(edited, this.kinds, after) === (this.#plain ??= plainText(this.text, this.kinds, this.reading));
  }

  #expected(places: EditMap, { made, removed, changed }: Intention): readonly TagShape[] {
    const kept = this.reading.tags.filter((tag) => tag !== removed).map((tag) => ({
      ...tag,
      ...moved(tag, places),
      contentStart: places.at(tag.contentStart, 'before'),
      contentEnd: places.at(tag.contentEnd, 'after'),
      attributes: tag === changed?.tag ? changed.attributes : tag.attributes,
    }));
    return [...kept, ...made?.(places) ?? []];
  }
}

function moved(span: Span, places: EditMap): Span {
  return { start: places.at(span.start, 'after'), end: places.at(span.end, 'before') };
}

function areAsMeant(found: readonly Tag[], expected: readonly TagShape[]): boolean {
  const texts = new Map(found.map((tag) => [shapeKey(tag), tag.text]));
  return found.length === expected.length && expected.every((shape) => {
    const text = texts.get(shapeKey(shape));
    return text !== undefined && (shape.text === undefined || shape.text === text);
  });
}

function shapeKey(tag: TagShape): string {
  const { form, start, end, contentStart, contentEnd, kind, id } = tag;
  return JSON.stringify([form, start, end, contentStart, contentEnd, kind, id, ...tag.attributes]);
}

function sameKeys(found: readonly object[], expected: readonly object[]): boolean {
  return JSON.stringify(found) === JSON.stringify(expected);
}
