import { LineStarts } from '../entities/lineStarts';
import { readMarkup } from '../markup/readMarkup';
import type { Tag } from '../model';

/** What our reader found in a text that is being rendered, by where each tag begins. */
export interface ReadText {
  readonly source: string;
  readonly spans: ReadonlyMap<number, Tag>;
  readonly divs: ReadonlyMap<number, Tag>;
  readonly lines: LineStarts;
}

export function readText(source: string, kinds: ReadonlySet<string>): ReadText {
  const { tags } = readMarkup(source, { kinds });
  const byStart = (form: Tag['form']) => new Map(tags.filter((tag) => tag.form === form).map((tag) => [tag.start, tag]));
  return { source, spans: byStart('span'), divs: byStart('div'), lines: new LineStarts(source) };
}
