import { lazily } from '../lazily';
import type { Span } from '../model';
import { attributeBlock } from './attributeBlock';
import { refuse, type Refusal } from './refusal';
import type { TagPlan } from './tagPlan';
import type { TagRequest } from './tagRequest';

const quotePrefix = /^(?:[ \t]*>)*[ \t]*/u;
const listMarker = /^[ \t]*(?:[-*+]|\(?(?:\d{1,9}|[A-Za-z#@])[.)])(?:[ \t]|$)/u;
/** What may stay outside the selection at the edges of a block without being missed. */
const noWords = lazily(() => /^(?:[ \t>]*(?:[-*+]|\(?(?:\d{1,9}|[A-Za-z#@])[.)]|#{1,6})[ \t])?[^\p{L}\p{N}]*$/u);
const blockEdge = /^(?::{3,}|#{1,6}[ \t]|`{3,}|~{3,})/u;

/** Ways to put a div around the paragraphs or list items that the selection covers: as it stands, then with blank lines around it. */
export function divPlans(text: string, selection: Span, request: TagRequest, bodyStart: number): readonly TagPlan[] | Refusal {
  const span = wholeBlocks(text, selection, bodyStart);
  const omitted = [text.slice(span.start, selection.start), text.slice(selection.end, span.end)];
  if (!omitted.every((part) => noWords().test(part)) || cutsList(text, span, bodyStart)) return refuse('partial-paragraphs');
  const eol = lineBreakOf(text);
  const prefix = quotePrefix.exec(text.slice(span.start, span.end))?.[0] ?? '';
  const fence = fenceAround(text.slice(span.start, span.end));
  const blank = prefix.trimEnd() + eol;
  const plan: TagPlan = {
    form: 'div', request, span, inner: [], above: '', below: '',
    open: `${prefix}${fence} ${attributeBlock(request)}${eol}`, close: `${eol}${prefix}${fence}`,
  };
  return [plan, { ...plan, above: blank }, { ...plan, below: eol + prefix.trimEnd() }, { ...plan, above: blank, below: eol + prefix.trimEnd() }];
}

/** The line break that the text uses. */
export function lineBreakOf(text: string): string {
  return /\r?\n/u.exec(text)?.[0] ?? '\n';
}

function fenceAround(content: string): string {
  const inner = Array.from(content.matchAll(/^[ \t>]*(:{3,})/gmu), (match) => match[1]?.length ?? 0);
  return ':'.repeat(Math.max(3, ...inner.map((length) => length + 1)));
}

function wholeBlocks(text: string, selection: Span, bodyStart: number): Span {
  let start = lineStart(text, selection.start, bodyStart);
  while (start > bodyStart) {
    const above = lineStart(text, start - 1, bodyStart);
    if (isEdge(text.slice(above, start))) break;
    start = above;
  }
  let end = lineEnd(text, selection.end);
  while (end < text.length) {
    const next = lineEnd(text, afterBreak(text, end));
    if (isEdge(text.slice(afterBreak(text, end), next))) break;
    end = next;
  }
  return { start, end };
}

/** Whether a block cannot go on over this line. */
function isEdge(line: string): boolean {
  const words = line.replace(quotePrefix, '').trim();
  return words === '' || blockEdge.test(words);
}

/** Whether the span begins or ends between two items of one list. */
function cutsList(text: string, span: Span, bodyStart: number): boolean {
  const first = text.slice(span.start, lineEnd(text, span.start));
  const indent = /^[ \t]*/u.exec(first)?.[0].length ?? 0;
  const before = text.slice(bodyStart, span.start).trimEnd().split('\n').at(-1) ?? '';
  const after = text.slice(span.end).replace(/^\s*\n/u, '').split('\n')[0] ?? '';
  if (!listMarker.test(first)) return false;
  const isOfList = (line: string): boolean => listMarker.test(line) || /^[ \t]{2,}\S/u.test(line) && indent === 0;
  return isOfList(before) || isOfList(after);
}

function lineStart(text: string, offset: number, bodyStart: number): number {
  return Math.max(bodyStart, text.lastIndexOf('\n', offset - 1) + 1);
}

function lineEnd(text: string, offset: number): number {
  const at = text.indexOf('\n', offset);
  if (at < 0) return text.length;
  return text[at - 1] === '\r' && at - 1 >= offset ? at - 1 : at;
}

function afterBreak(text: string, offset: number): number {
  return offset + (text[offset] === '\r' ? 2 : 1);
}
