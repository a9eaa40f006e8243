import { readMarkup, type Reading } from '../markup/readMarkup';
import type { Span, Tag, TextEdit } from '../model';
import { applyEdits } from '../applyEdits';
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
  readonly removed?: ReadonlySet<Tag>;
  /** A tag that keeps its place and gets another id or other attributes. */
  readonly changed?: Pick<Tag, 'id' | 'attributes'> & { readonly tag: Tag };
}

/** A text to be tagged, which tries an edit out before anyone sees it. */
export class Draft {
  readonly text: string;
  readonly kinds: ReadonlySet<string>;
  readonly reading: Reading;
  #plain: string | undefined;

  constructor(text: string, kinds: ReadonlySet<string>) {
    this.text = text;
    this.kinds = kinds;
    this.reading = readMarkup(text, { kinds, all: true, regions: true });
  }

  /** Where the running text begins, behind the front matter. */
  get bodyStart(): number {
    return bodyStartOf(this.reading);
  }

  /** Whether the edits do what is meant and nothing else: read again, all other tags, all citations, the number of paragraphs and other parts, and the words of the whole text are as before. */
  accepts(edits: readonly TextEdit[], intention: Intention): boolean {
    const places = new EditMap(edits);
    const edited = applyEdits(this.text, edits);
    const after = readMarkup(edited, { kinds: this.kinds, all: true, regions: true });
    return (!intention.made || after.problems.length <= this.reading.problems.length)
      && areAsMeant(edited, after.tags, this.#expected(places, intention))
      && sameKeys(after.citations, this.reading.citations.map((citation) => ({ ...citation, ...moved(citation, places) })))
      && structureOf(after) === structureOf(this.reading)
      && plainText(edited, bodyStartOf(after)) === (this.#plain ??= plainText(this.text, this.bodyStart));
  }

  #expected(places: EditMap, { made, removed, changed }: Intention): readonly TagShape[] {
    const kept = this.reading.tags.filter((tag) => removed?.has(tag) !== true).map((tag) => ({
      ...tag,
      ...moved(tag, places),
      contentStart: places.at(tag.contentStart, 'before'),
      contentEnd: places.at(tag.contentEnd, 'after'),
      ...(tag === changed?.tag && { id: changed.id, attributes: changed.attributes }),
    }));
    return [...kept, ...made?.(places) ?? []];
  }
}

function moved(span: Span, places: EditMap): Span {
  return { start: places.at(span.start, 'after'), end: places.at(span.end, 'before') };
}

function bodyStartOf({ regions }: Reading): number {
  return regions.find(({ kind }) => kind === 'frontMatter')?.end ?? 0;
}

/** The kinds of all parts of a text, sorted. */
function structureOf({ regions }: Reading): string {
  return regions.map(({ kind }) => kind).sort().join(' ');
}

function areAsMeant(text: string, found: readonly Tag[], expected: readonly TagShape[]): boolean {
  const texts = new Map(found.map((tag) => [shapeKey(text, tag), tag.text]));
  return found.length === expected.length && expected.every((shape) => {
    const words = texts.get(shapeKey(text, shape));
    return words !== undefined && (shape.text === undefined || shape.text === words);
  });
}

/** What must be equal; the content of a div is compared from behind the signs of the quotation or list that it stands in. */
function shapeKey(text: string, tag: TagShape): string {
  const { form, start, end, contentStart, contentEnd, kind, id } = tag;
  const inside = form === 'div' ? contentStart + (/^[ \t>]*/u.exec(text.slice(contentStart, contentEnd))?.[0].length ?? 0) : contentStart;
  return JSON.stringify([form, start, end, inside, contentEnd, kind, id, ...tag.attributes]);
}

function sameKeys(found: readonly object[], expected: readonly object[]): boolean {
  return JSON.stringify(found) === JSON.stringify(expected);
}
