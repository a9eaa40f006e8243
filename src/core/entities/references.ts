import { readAttributes } from '../markup/attributes';
import { period } from '../markup/characters';
import type { Span, Tag } from '../model';
import type { References } from './articleRecord';

const none: References = { refs: [], refSpans: [] };
const plainId = /^[\w.-]+$/u;

/** The ids that a tag refers to, and where each is written. */
export function referencesOf(text: string, tag: Tag): References {
  const written = tag.attributes.get('ref');
  if (written === undefined) return none;
  if (plainId.test(written)) return { refs: [written], refSpans: [usualSpan(text, tag, written) ?? valueSpan(text, tag, 'ref')] };
  const refs = refsIn(written);
  if (refs.length === 0) return none;
  const value = valueSpan(text, tag, 'ref');
  if (refs.length === 1) return { refs, refSpans: [value] };
  const words = [...text.slice(value.start, value.end).matchAll(/\S+/gu)]
    .map(({ 0: word, index }) => ({ start: value.start + index, end: value.start + index + word.length }));
  return { refs, refSpans: refs.map((_, at) => (words.length === refs.length ? words[at] : undefined) ?? value) };
}

/** The ids that the value of a `ref` names, in NFC. */
export function refsIn(written: string): readonly string[] {
  return written.normalize('NFC').split(/\s+/u).filter((id) => id !== '');
}

/**
 * Where the id stands in `{.actor ref=id}`, as nearly all tags have it: no other block of its length that begins with the
 * class says the same. Reading the block again costs ten times as much.
 */
function usualSpan(text: string, { form, kind = '', contentEnd, end }: Tag, id: string): Span | undefined {
  const start = end - 1 - id.length;
  const isUsual = form === 'span' && start === contentEnd + kind.length + 8 && text.charCodeAt(contentEnd + 2) === period;
  return isUsual ? { start, end: end - 1 } : undefined;
}

/** Where the value of an attribute that counts is written, without its quotation marks; the whole tag where it cannot be told. */
export function valueSpan(text: string, tag: Tag, key: string): Span {
  const start = tag.form === 'span' ? tag.contentEnd + 1 : text.indexOf('{', tag.start);
  const block = onBareLines(text.slice(start, tag.form === 'span' ? tag.end : tag.contentStart));
  const item = readAttributes(block, 0, block.length)?.items.findLast((one) => one.kind === 'pair' && one.key === key);
  return item ? { start: start + item.valueStart, end: start + item.valueEnd } : { start: tag.start, end: tag.end };
}

/** The same length without what line ends and block quotes put between attributes. */
function onBareLines(block: string): string {
  return block.includes('\n') ? block.replace(/\r/gu, ' ').replace(/(?<=\n)[ \t>]+/gu, (margin) => ' '.repeat(margin.length)) : block;
}
