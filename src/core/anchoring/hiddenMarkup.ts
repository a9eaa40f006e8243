import { readMarkup, type Reading, type Region } from '../markup/readMarkup';
import type { Span, Tag, TextEdit } from '../model';

/** What a reader of a Markdown text does not see. */
export interface HiddenMarkup {
  /** In order and apart: each leaves nothing, or a space where words must stay apart. */
  readonly edits: readonly TextEdit[];
  /** In order: code, formulas and raw parts, in which signs are just signs. */
  readonly verbatim: readonly Span[];
}

const noKinds: ReadonlySet<string> = new Set();
const verbatimKinds: ReadonlySet<string> = new Set(['code', 'math', 'latex', 'raw', 'html']);
/** Tags that divide no words. */
const inlineTag = /^<(?:!|\/?(?:a|abbr|b|bdi|bdo|cite|code|em|font|i|mark|q|s|small|span|strong|sub|sup|u)\b)/iu;

/** Front matter, tags, addresses of links, fences, HTML and the signs at the beginnings of lines; every other character is kept, so that nothing is lost which somebody may quote. */
export function hiddenMarkup(text: string): HiddenMarkup {
  const reading = readMarkup(text, { kinds: noKinds, all: true, regions: true });
  const hidden = [...reading.tags.flatMap(aroundTag), ...reading.regions.flatMap((region) => hiddenIn(text, region)), ...linePrefixes(text, reading)];
  return { edits: apart(hidden), verbatim: reading.regions.filter(({ kind }) => verbatimKinds.has(kind)) };
}

function hide(start: number, end: number, text = ''): TextEdit {
  return { start, end, text };
}

function aroundTag({ start, contentStart, contentEnd, end }: Tag): TextEdit[] {
  return [hide(start, contentStart), hide(contentEnd, end)];
}

function hiddenIn(text: string, { kind, start, end }: Region): TextEdit[] {
  switch (kind) {
    case 'frontMatter': case 'note': case 'raw': return [hide(start, end)];
    case 'html': return [hide(start, end, inlineTag.test(text.slice(start, start + 12)) ? '' : ' ')];
    case 'link': return aroundLink(text, start, end);
    case 'code': return aroundCode(text, start, end);
    default: return [];
  }
}

/** Keeps the words of a link; the definition of an address, which begins like a link's label, has none. */
function aroundLink(text: string, start: number, end: number): TextEdit[] {
  const link = text.slice(start, end);
  if (link.startsWith('<')) return [hide(start, start + 1), hide(end - 1, end)];
  if (/^\[[^\]]*\]:/u.test(link)) return [hide(start, end)];
  const close = Math.max(link.lastIndexOf(']('), link.lastIndexOf(']['));
  const open = link.startsWith('!') ? 2 : 1;
  return [hide(start, start + open), hide(start + (close < open ? link.lastIndexOf(']') : close), end)];
}

/** The backticks of code within a line, or the fences of a block. */
function aroundCode(text: string, start: number, end: number): TextEdit[] {
  const code = text.slice(start, end);
  const fence = /^(?:`+|~{3,})/u.exec(code)?.[0];
  if (fence === undefined) return [];
  if (fence.length < 3 || !code.includes('\n')) {
    const close = code.lastIndexOf(fence);
    return [hide(start, start + fence.length), hide(start + Math.max(close, fence.length), end)];
  }
  const last = code.trimEnd().lastIndexOf('\n') + 1;
  const closes = code.slice(last).trim().startsWith(fence);
  return [hide(start, start + code.indexOf('\n')), ...(closes ? [hide(start + last, end, '\n')] : [])];
}

/** Bullets, signs of headings and of quotations; the numbers of lists are part of what is said. */
function linePrefixes(text: string, { regions }: Reading): TextEdit[] {
  const headings = new Map(regions.filter(({ kind }) => kind === 'heading').map(({ start, end }) => [start, end]));
  return regions.filter(({ kind }) => kind === 'block').flatMap(({ start, end }) => {
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    const prefix = text.slice(lineStart, start);
    if (!/^[\s>#*+:~|-]*$/u.test(prefix)) return [];
    const headingEnd = headings.get(lineStart) ?? end;
    return [hide(lineStart, start), hide(end, Math.max(end, headingEnd)), ...(prefix.includes('>') ? quotedLines(text, start, end) : [])];
  });
}

function quotedLines(text: string, start: number, end: number): TextEdit[] {
  return [...text.slice(start, end).matchAll(/\n([ \t]*>[ \t>]*)/gu)].map(({ index, 1: prefix = '' }) => hide(start + index + 1, start + index + 1 + prefix.length));
}

/** In order, what overlaps as one. */
function apart(edits: readonly TextEdit[]): readonly TextEdit[] {
  const found: TextEdit[] = [];
  for (const edit of edits.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last && edit.start < last.end) found[found.length - 1] = { start: last.start, end: Math.max(last.end, edit.end), text: last.text === '' ? edit.text : last.text };
    else found.push(edit);
  }
  return found;
}
