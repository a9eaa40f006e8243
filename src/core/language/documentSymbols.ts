import { balanceMark, balanceOf } from '../evidence/balance';
import type { ClaimTag, Mention } from '../entities/articleRecord';
import type { CaseIndex } from '../index/caseIndex';
import type { Span } from '../model';
import { shortened } from '../shortened';
import { eachInParts, type Steps } from '../steps';

/** A claim or who it names, for the outline of an article. */
export interface OutlineEntry extends Span {
  readonly what: 'claim' | 'actor' | 'event' | 'entity';
  readonly name: string;
  readonly detail: string;
  /** What is selected. */
  readonly words: Span;
  readonly children: readonly OutlineEntry[];
}

/** Room for a name in the outline. */
const longestName = 120;

/** The claims that an article makes with those whom they name, each once, and with claims inside them. VS Code has the headings. */
export function* outlining(index: CaseIndex, document: string): Steps<readonly OutlineEntry[]> {
  const record = index.record(document);
  if (!record) return [];
  const claims = record.claims.filter(({ id, refs }) => id !== undefined || refs.length === 0);
  const roots: OutlineEntry[] = [];
  const open: { readonly tag: ClaimTag; readonly children: OutlineEntry[] }[] = [];
  let next = 0;
  const takeMentions = (until: number): void => {
    for (let mention = record.mentions[next]; mention && mention.start < until; mention = record.mentions[++next]) {
      leave(open, mention.start);
      const children = open.at(-1)?.children;
      const entry = children && mentionEntry(index, document, next, mention);
      if (entry && !children.some(({ name }) => name === entry.name)) children.push(entry);
    }
  };
  yield* eachInParts(claims, (tag) => {
    takeMentions(tag.start);
    leave(open, tag.start);
    const children: OutlineEntry[] = [];
    (open.at(-1)?.children ?? roots).push(claimEntry(index, tag, children));
    open.push({ tag, children });
  });
  takeMentions(Infinity);
  return roots;
}

/** Leaves the claims that end before an offset. */
function leave(open: { readonly tag: Span }[], offset: number): void {
  while ((open.at(-1)?.tag.end ?? Infinity) <= offset) open.pop();
}

function claimEntry({ evidence: { claims } }: CaseIndex, tag: ClaimTag, children: readonly OutlineEntry[]): OutlineEntry {
  const { start, end, contentStart, contentEnd, id, text } = tag;
  const record = claims.get(id ?? '');
  const detail = [balanceMark(balanceOf(record)), record?.assessment].filter((part) => part !== undefined).join(' · ');
  return { what: 'claim', name: nameOf(text, id ?? ''), detail, start, end, words: { start: contentStart, end: contentEnd }, children };
}

function mentionEntry(index: CaseIndex, document: string, at: number, { start, end, contentStart, contentEnd, kind, text }: Mention): OutlineEntry {
  const resolution = index.resolutionOf(document, at);
  const ids = resolution?.state === 'resolved' ? resolution.ids : [];
  const name = ids.map((id) => index.registry.entities.get(id)?.name ?? id).join(', ');
  return {
    what: kind === 'actor' || kind === 'event' ? kind : 'entity', name: nameOf(name, text), detail: name === text || name === '' ? '' : shortened(text),
    start, end, words: { start: contentStart, end: contentEnd }, children: [],
  };
}

/** The outline takes no empty name. */
function nameOf(text: string, otherwise: string): string {
  const name = text.trim() === '' ? otherwise : text;
  return shortened(name.trim() === '' ? '…' : name, longestName);
}
