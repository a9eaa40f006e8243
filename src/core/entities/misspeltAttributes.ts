import { problemOf } from '../problemTable';
import { checkProblems } from '../checks/checkProblems';
import { attributeSpans } from '../markup/attributeSpans';
import type { Problem, Tag } from '../model';

/** What people write who mean one of the keys that are read. */
const meantBy: ReadonlyMap<string, string> = new Map([
  ...['reference', 'refs', 'reff', 'entity'].map((key) => [key, 'ref'] as const), ...['dates', 'when', 'day'].map((key) => [key, 'date'] as const),
]);

/** Attributes of a tag that look as if another key were meant. */
export function misspeltAttributes(text: string, tag: Tag): readonly Problem[] {
  if (tag.attributes.size === 0 || [...tag.attributes.keys()].every((key) => meantIn(tag, key) === undefined)) return [];
  return attributeSpans(text, tag).filter(({ kind }) => kind === 'pair').flatMap(({ key, start }) => {
    const meant = meantIn(tag, key);
    return meant === undefined ? [] : [problemOf(checkProblems, 'misspelt-attribute', { start, end: start + key.length }, { key, meant })];
  });
}

/** `Ref` and `REF` are none either; a date is read of events only. */
function meantIn({ kind, attributes }: Tag, key: string): string | undefined {
  if (key === 'ref' || key === 'date') return undefined;
  const lower = key.toLowerCase();
  const meant = lower === 'ref' || lower === 'date' ? lower : meantBy.get(lower);
  return meant === undefined || attributes.has(meant) || (meant === 'date' && kind !== 'event') ? undefined : meant;
}
