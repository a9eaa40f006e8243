import type { Span } from '../model';
import { Draft } from './draft';
import { acceptsPlans, planTag, type RequestFor, wordsOf } from './planTag';
import { isRefusal, refuse, type TaggingResult } from './refusal';
import { editsOf, type TagPlan } from './tagPlan';

/** Tags selections, each adjusted where that is obvious, as one edit: all of them or none. An empty selection stands for the name or word there; a name that is tagged already gets the request's `ref`. */
export function tagSelections(
  text: string, selections: readonly Span[], request: RequestFor, kinds: ReadonlySet<string>,
): TaggingResult {
  const draft = new Draft(text, kinds);
  const [only] = selections;
  if (!only) return refuse('nothing-to-tag');
  if (selections.length === 1) {
    const outcome = planTag(draft, only, request);
    return 'form' in outcome ? editsOf(outcome) : outcome;
  }
  return tagTogether(draft, selections, request);
}

function tagTogether(draft: Draft, selections: readonly Span[], request: RequestFor): TaggingResult {
  const plans: TagPlan[] = [];
  for (const selection of selections.toSorted((a, b) => a.start - b.start)) {
    const outcome = planTag(draft, selection, request);
    if (isRefusal(outcome)) return outcome;
    if (!('form' in outcome)) return refuse('already-tagged', { text: wordsOf(draft.text, selection), kind: request('').kind });
    if (outcome.span.start < (plans.at(-1)?.span.end ?? 0)) return refuse('overlapping-selections');
    plans.push(outcome);
  }
  const [first] = plans;
  return acceptsPlans(draft, plans) ? plans.flatMap(editsOf) : refuse('changes-meaning', { text: first ? wordsOf(draft.text, first.span) : '' });
}
