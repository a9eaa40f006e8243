import type { Span, Tag, TextEdit } from '../model';
import { divPlans } from './divPlan';
import type { Draft } from './draft';
import { fitToTags } from './fitToTags';
import { nameAt } from './nameAt';
import { changeReference } from './setReference';
import { isRefusal, refuse, type Refusal, type TaggingResult } from './refusal';
import { editsOf, inlinePlan, isPassageKind, shapeOf, type TagPlan } from './tagPlan';
import type { TagRequest } from './tagRequest';
import { trimName, trimSpace } from './trimSelection';
import { widenings } from './widenToMarks';

/** Says which tag a passage is to get, given its words; asked again for a name that was adjusted. */
export type RequestFor = (words: string) => TagRequest;

/** Whether the plans together make their tags and change nothing else. */
export function acceptsPlans(draft: Draft, plans: readonly TagPlan[]): boolean {
  return draft.accepts(plans.flatMap(editsOf), { made: (places) => plans.map((plan) => shapeOf(plan, places)) });
}

/** A plan that was tried and does what is meant; or edits, where the passage has the tag and needs another reference; or why neither can be. */
export function planTag(draft: Draft, selection: Span, requestFor: RequestFor): TagPlan | TaggingResult {
  const first = requestFor(draft.text.slice(selection.start, selection.end));
  const span = fittedSpan(draft, selection, first.kind);
  if (isRefusal(span)) return span;
  const isSame = isPassageKind(first.kind) || span.start === selection.start && span.end === selection.end;
  const request = isSame ? first : requestFor(draft.text.slice(span.start, span.end));
  const existing = taggedExactly(draft.reading.tags, span, request.kind);
  if (existing) return retag(draft, existing, request);
  const tried = isOverBlocks(draft, span) ? [] : inlinePlans(draft, span, request);
  const plan = tried.find((candidate) => acceptsPlans(draft, [candidate]));
  if (plan) return plan;
  if (!isPassageKind(request.kind)) return isOverBlocks(draft, span) ? refuse('name-over-paragraphs') : refuse(...reasonAt(draft, span));
  const divs = isOverBlocks(draft, span) ? divPlans(draft.text, span, request, draft.bodyStart) : [];
  if (isRefusal(divs)) return divs;
  return divs.find((candidate) => acceptsPlans(draft, [candidate])) ?? refuse(...reasonAt(draft, span));
}

function fittedSpan(draft: Draft, selection: Span, kind: string): Span | Refusal {
  const { text, reading } = draft;
  const trim = isPassageKind(kind) ? trimSpace : trimName;
  const chosen = selection.start < selection.end ? trim(text, selection) : spanAtCursor(draft, selection.start, kind);
  if (!chosen || chosen.start >= chosen.end) return refuse('nothing-to-tag');
  if (chosen.start < draft.bodyStart) return refuse('tag-in-front-matter');
  const fitted = fitToTags(reading.tags, chosen, kind);
  if (isRefusal(fitted)) return fitted;
  const span = trim(text, fitted);
  return span.start < span.end ? span : refuse('nothing-to-tag');
}

function spanAtCursor({ text, reading }: Draft, offset: number, kind: string): Span | undefined {
  const around = reading.tags.findLast((tag) => tag.kind === kind && tag.start <= offset && offset <= tag.end);
  if (around && !isPassageKind(kind)) return { start: around.contentStart, end: around.contentEnd };
  return nameAt(text, offset);
}

function taggedExactly(tags: readonly Tag[], span: Span, kind: string): Tag | undefined {
  return tags.find((tag) => tag.kind === kind
    && (tag.contentStart === span.start && tag.contentEnd === span.end || tag.start === span.start && tag.end === span.end));
}

function retag(draft: Draft, tag: Tag, { kind, attributes }: TagRequest): readonly TextEdit[] | Refusal {
  const ref = attributes?.['ref'];
  if (isPassageKind(kind) || tag.attributes.get('ref') === ref) return refuse('already-tagged', { text: tag.text, kind });
  return changeReference(draft, tag, ref);
}

function inlinePlans({ text, reading }: Draft, span: Span, request: TagRequest): readonly TagPlan[] {
  return widenings(text, span, reading.regions).map((widened) => inlinePlan(text, widened, request));
}

function isOverBlocks({ reading }: Draft, span: Span): boolean {
  return reading.regions.filter(({ kind, start, end }) => kind === 'block' && start < span.end && span.start < end).length > 1;
}

const literal = new Set(['code', 'raw', 'math', 'html', 'latex', 'link']);

function reasonAt({ text, reading }: Draft, span: Span): [Refusal['code'], Refusal['args']?] {
  const isLiteral = reading.regions.some(({ kind, start, end }) => literal.has(kind) && start <= span.start && span.end <= end);
  if (isLiteral) return ['tag-in-literal'];
  if (text[span.start - 1] === '!') return ['picture-before'];
  return ['changes-meaning', { text: wordsOf(text, span) }];
}

/** The words of a span for a message, shortened. */
export function wordsOf(text: string, span: Span | undefined): string {
  const words = span ? text.slice(span.start, span.end).replace(/\s+/gu, ' ') : '';
  return words.length > 60 ? `${words.slice(0, 57)}…` : words;
}
