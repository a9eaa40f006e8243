import type { Span, Tag } from '../model';
import { refuse, type Refusal } from './refusal';
import { isPassageKind } from './tagPlan';

/** The selection moved to where it crosses no tag: out of delimiters, and for a claim around names that it cuts; refused where it is not clear what is meant. */
export function fitToTags(tags: readonly Tag[], selection: Span, kind: string): Span | Refusal {
  let span = selection;
  for (let round = 0; round <= tags.length; round++) {
    let next: Span = span;
    for (const tag of tags) {
      const fitted = fitToTag(tag, next, kind);
      if (!fitted) return refuse('overlaps-tag', { text: tag.text });
      next = fitted;
    }
    if (next.start === span.start && next.end === span.end) return span;
    span = next;
  }
  return span;
}

/** The span as it may stand beside this tag; undefined where it cuts the tag's words. */
function fitToTag(tag: Tag, span: Span, kind: string): Span | undefined {
  const { start, end } = span;
  if (end <= tag.start || tag.end <= start || start <= tag.start && tag.end <= end) return span;
  if (tag.contentStart <= start && end <= tag.contentEnd) return span;
  const isInside = tag.start <= start && end <= tag.end;
  if (isInside) return clampInto(tag, span);
  const isNameCut = isPassageKind(kind) && tag.kind !== undefined && !isPassageKind(tag.kind);
  if (start < tag.start) {
    if (end <= tag.contentStart) return { start, end: tag.start };
    return end >= tag.contentEnd || isNameCut ? { start, end: tag.end } : undefined;
  }
  if (start >= tag.contentEnd) return { start: tag.end, end };
  return start <= tag.contentStart || isNameCut ? { start: tag.start, end } : undefined;
}

function clampInto(tag: Tag, { start, end }: Span): Span | undefined {
  const clamped = { start: Math.max(start, tag.contentStart), end: Math.min(end, tag.contentEnd) };
  return clamped.start < clamped.end ? clamped : undefined;
}
