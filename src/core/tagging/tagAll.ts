import type { Span, TextEdit } from '../model';
import { Draft } from './draft';
import { acceptsPlans, type RequestFor } from './planTag';
import { editsOf, inlinePlan, type TagPlan } from './tagPlan';

/** The edits that tag many places at once, and how many places were left out because a tag there would change the text around it. */
export interface TaggedAll {
  readonly edits: readonly TextEdit[];
  readonly leftOut: number;
}

/** Tags exactly these spans, such as `occurrences` gives. */
export function tagAllOccurrences(text: string, spans: readonly Span[], request: RequestFor, kinds: ReadonlySet<string>): TaggedAll {
  const draft = new Draft(text, kinds);
  const plans = spans.toSorted((a, b) => a.start - b.start).map((span) => inlinePlan(text, span, request(text.slice(span.start, span.end))));
  const possible = largestPossible(draft, [], plans);
  return { edits: possible.flatMap(editsOf), leftOut: plans.length - possible.length };
}

/** The plans of `wanted` that go together with those `taken`: halved until those that break something stand alone. */
function largestPossible(draft: Draft, taken: readonly TagPlan[], wanted: readonly TagPlan[]): readonly TagPlan[] {
  if (wanted.length === 0) return taken;
  if (acceptsPlans(draft, [...taken, ...wanted])) return [...taken, ...wanted];
  if (wanted.length === 1) return taken;
  const middle = wanted.length >> 1;
  return largestPossible(draft, largestPossible(draft, taken, wanted.slice(0, middle)), wanted.slice(middle));
}
