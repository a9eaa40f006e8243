import { readMarkup } from '../../src/core/markup/readMarkup';
import type { ComparedTag } from './pandocTags';

const noKinds: ReadonlySet<string> = new Set();

/** What our reader finds, in the form in which it is compared: all spans and divs, notes left aside. */
export function ourTags(text: string): readonly ComparedTag[] {
  return readMarkup(text, { kinds: noKinds, all: true }).tags
    .filter((tag) => !tag.inNote)
    .map(({ form, id, classes, attributes, text: content }) => ({ form, id: id ?? '', classes, attributes: [...attributes], text: content }));
}
