import type { Tag } from '../model';
import { Draft } from './draft';
import { refuse, type TaggingResult } from './refusal';
import { removals } from './removals';

/** Takes away the innermost tag of a kind at `offset`, and leaves its words. */
export function removeTagAt(text: string, offset: number, kinds: ReadonlySet<string>): TaggingResult {
  const draft = new Draft(text, kinds);
  const tag = tagAt(draft.reading.tags, offset);
  if (!tag) return refuse('no-tag-here');
  return removals(text, tag).find((edits) => draft.accepts(edits, { removed: new Set([tag]) })) ?? refuse('tag-cannot-change', { text: tag.text });
}

/** The innermost tag of a kind that holds `offset` or touches it. */
function tagAt(tags: readonly Tag[], offset: number): Tag | undefined {
  const own = tags.filter(({ kind }) => kind !== undefined);
  return own.findLast(({ start, end }) => start <= offset && offset < end) ?? own.findLast(({ end }) => end === offset);
}
