import { claimKind, type Span, type TextEdit } from '../model';
import { attributeBlock } from './attributeBlock';
import type { TagShape } from './draft';
import type { EditMap } from './editMap';
import type { TagRequest } from './tagRequest';

/** One way to write a tag around a span of the text. */
export interface TagPlan {
  readonly form: 'span' | 'div';
  readonly request: TagRequest;
  readonly span: Span;
  /** What is written before and behind the span, without what only keeps the tag apart. */
  readonly open: string;
  readonly close: string;
  /** Blank lines around a div. */
  readonly above: string;
  readonly below: string;
  /** Edits of the span itself: brackets that are escaped. */
  readonly inner: readonly TextEdit[];
}

/** A bracketed span; brackets that have no partner inside it are escaped. */
export function inlinePlan(text: string, span: Span, request: TagRequest): TagPlan {
  return {
    form: 'span', request, span, open: '[', close: `]${attributeBlock(request)}`, above: '', below: '',
    inner: loneBrackets(text, span).map((at) => ({ start: at, end: at + 1, text: `\\${text.charAt(at)}` })),
  };
}

/** The edits that write the tag. */
export function editsOf({ span, open, close, above, below, inner }: TagPlan): readonly TextEdit[] {
  return [
    { start: span.start, end: span.start, text: above + open },
    ...inner,
    { start: span.end, end: span.end, text: close + below },
  ];
}

/** The tag that they make. */
export function shapeOf({ form, request, span, open, close }: TagPlan, places: EditMap): TagShape {
  const contentStart = places.at(span.start, 'after');
  const contentEnd = places.at(span.end, 'before');
  return {
    form, contentStart, contentEnd, start: contentStart - open.length + open.search(/[[:]/u), end: contentEnd + close.length,
    kind: request.kind, id: request.id, attributes: new Map(Object.entries(request.attributes ?? {})),
  };
}

/** Whether tags of this kind hold whole passages, as against names. */
export function isPassageKind(kind: string): boolean {
  return kind === claimKind;
}

function loneBrackets(text: string, span: Span): readonly number[] {
  const open: number[] = [];
  const lone: number[] = [];
  for (let at = span.start; at < span.end; at++) {
    const character = text[at];
    if (character === '\\') at++;
    else if (character === '`') at = endOfCode(text, at, span.end) - 1;
    else if (character === '[') open.push(at);
    else if (character === ']' && open.pop() === undefined) lone.push(at);
  }
  return [...lone, ...open].sort((a, b) => a - b);
}

/** Behind the code span that begins at `start`, or behind its backticks where nothing closes them. */
function endOfCode(text: string, start: number, end: number): number {
  let width = 1;
  while (text[start + width] === '`') width++;
  const ticks = text.slice(start, start + width);
  for (let at = text.indexOf(ticks, start + width); at >= 0 && at < end;) {
    let run = 0;
    while (text[at + run] === '`') run++;
    if (run === width) return at + width;
    at = text.indexOf(ticks, at + run);
  }
  return start + width;
}
