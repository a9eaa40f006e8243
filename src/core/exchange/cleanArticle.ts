import { kindsOf } from '../entities/registry';
import { readMarkup, type Reading } from '../markup/readMarkup';
import type { Span, Tag, TextEdit } from '../model';
import { applyEdits } from '../applyEdits';
import { Draft } from '../tagging/draft';
import { plainText } from '../tagging/plainText';
import { removals } from '../tagging/removals';
import { type CaseSnapshot, type ExportFile, textOf } from './caseSnapshot';

/** Each tag that goes, with what has to be changed for it. */
type Removals = ReadonlyMap<Tag, readonly TextEdit[]>;

/** How often, on average, a character may be read to try removals out, so that the time stays linear in a text of nothing but hard cases. */
const readings = 40;
const noKinds: ReadonlySet<string> = new Set();

/** The article without the tags of the known kinds, their words and the citations kept; where no bare words would read the same, `[words]{}` is left. */
export function cleanArticle(text: string, kinds: ReadonlySet<string>): string {
  const reading = readMarkup(text, { kinds, all: true, regions: true });
  if (!reading.tags.some(({ kind }) => kind !== undefined)) return text;
  const budget = { left: readings * text.length };
  const edits = piecesOf(text, reading).flatMap(({ start, end }) =>
    cleaningEdits(text.slice(start, end), kinds, budget).map((edit) => ({ ...edit, start: edit.start + start, end: edit.end + start })));
  const clean = applyEdits(text, edits);
  return readsAs(clean, text) ? clean : applyEdits(text, cleaningEdits(text, kinds, budget));
}

/** Whether words and citations are the same, which a definition or a list far from a tag may have changed. */
function readsAs(clean: string, text: string): boolean {
  const [found, expected] = [clean, text].map((each) => {
    const { citations, regions } = readMarkup(each, { kinds: noKinds, regions: true });
    const bodyStart = regions.find(({ kind }) => kind === 'frontMatter')?.end ?? 0;
    return { words: plainText(each, bodyStart), keys: citations.map(({ keys }) => keys.join(' ')).join(';') };
  });
  return found?.words === expected?.words && found?.keys === expected?.keys;
}

/** Every article of the case without its tags, under its own path. */
export function cleanArticles(snapshot: CaseSnapshot): readonly ExportFile[] {
  const kinds = kindsOf(snapshot.index.evidence);
  return snapshot.index.documents().map((path) => ({ path, text: cleanArticle(textOf(snapshot, path), kinds) }));
}

/** The text cut at blank lines over which nothing reaches, so that a hard case has only its own paragraph read again and again. */
function piecesOf(text: string, { tags, regions }: Reading): readonly Span[] {
  const whole = [...tags, ...regions.filter(({ kind }) => kind !== 'block')].sort((a, b) => a.start - b.start);
  const pieces: Span[] = [];
  let start = 0;
  let reach = 0;
  let next = 0;
  for (const { index, 0: { length } } of text.matchAll(/\n\r?\n(?=[^\s>:|~<+*-])/gu)) {
    const cut = index + length;
    for (let part = whole[next]; part && part.start < cut; part = whole[++next]) reach = Math.max(reach, part.end);
    if (reach > cut) continue;
    pieces.push({ start, end: cut });
    start = cut;
  }
  return [...pieces, { start, end: text.length }];
}

function cleaningEdits(text: string, kinds: ReadonlySet<string>, budget: { left: number }): readonly TextEdit[] {
  const draft = new Draft(text, kinds);
  const tags = draft.reading.tags.filter(({ kind }) => kind !== undefined);
  const taken = removeAll(draft, new Map(), tags, budget);
  const emptied = tags.filter((tag) => !taken.has(tag)).map((tag) => emptyAttributes(text, tag));
  return mergeDeletions([...taken.values(), emptied].flat());
}

/** Adds the removal of `tags` to those taken: together where nothing else changes by it, else halved until those that need care stand alone. */
function removeAll(draft: Draft, taken: Removals, tags: readonly Tag[], budget: { left: number }): Removals {
  if (tags.length === 0 || budget.left < 0) return taken;
  const attempt = (added: readonly (readonly [Tag, readonly TextEdit[]])[]): Removals | undefined => {
    budget.left -= draft.text.length;
    const removed = new Map([...taken, ...added]);
    return draft.accepts(mergeDeletions([...removed.values()].flat()), { removed: new Set(removed.keys()) }) ? removed : undefined;
  };
  const hasColumns = ruler.test(draft.text);
  const together = attempt(tags.map((tag) => [tag, plainRemoval(draft.text, tag, hasColumns)]));
  if (together) return together;
  const [only] = tags;
  if (only && tags.length === 1) return firstOf(carefulRemovals(draft.text, only), (edits) => attempt([[only, edits]])) ?? taken;
  const middle = tags.length >> 1;
  return removeAll(draft, removeAll(draft, taken, tags.slice(0, middle), budget), tags.slice(middle), budget);
}

function firstOf<Item, Result>(items: readonly Item[], find: (item: Item) => Result | undefined): Result | undefined {
  for (const item of items) {
    const result = find(item);
    if (result !== undefined) return result;
  }
  return undefined;
}

const ruler = /^[ \t>]*(?:\+[-=:+]{2,}|-{2,}(?: +-{2,})+ *$|-{10,} *$)/mu;
const sign = /[!-/:-@[-`{-~]/u;

/** The removals to be tried first: in a text with tables in columns those that keep the columns. */
function plainRemoval(text: string, tag: Tag, hasColumns: boolean): readonly TextEdit[] {
  const plain = removals(text, tag)[0] ?? [];
  return hasColumns && tag.form === 'span' ? [...plain, padding(text, tag)] : plain;
}

/** Ways to take a tag away whose words would else become other markup: with signs at its edges escaped. */
function carefulRemovals(text: string, tag: Tag): readonly (readonly TextEdit[])[] {
  const plain = removals(text, tag);
  if (tag.form === 'div') return plain.slice(1);
  const { start, end, contentStart, contentEnd } = tag;
  const first = contentStart + Math.max(0, text.slice(contentStart, contentEnd).search(sign));
  const escapes = [...new Set([first, contentEnd - 1, end, start - 1])].filter((at) => sign.test(text[at] ?? ''))
    .map((at) => ({ start: at, end: at, text: '\\' }));
  const ways = [...escapes.map((escape) => [escape]), escapes.slice(0, 2), escapes.slice(1), escapes].filter(({ length }) => length > 0);
  return [[], ...ways].flatMap((added) => plain.map((edits) => [...edits, ...added]));
}

/** As many blanks as the tag's signs took, where its column ends; none at the end of a line, where they could break it. */
function padding(text: string, { start, end, contentStart, contentEnd }: Tag): TextEdit {
  const lineStart = text.lastIndexOf('\n', end - 1) + 1;
  const line = text.slice(end, text.indexOf('\n', end) < 0 ? text.length : text.indexOf('\n', end));
  const edge = lineStart + nextColumn(text, lineStart, end - lineStart) - 1;
  const gap = edge >= end && text[edge] === ' ' ? edge : end + line.search(/ {2}| ?\||\s*$/u);
  const isLast = text.slice(gap, end + line.length).trim() === '';
  return { start: gap, end: gap, text: isLast ? '' : ' '.repeat(contentStart - start + end - contentEnd) };
}

/** Where the next column begins behind `column`, by the last line of dashes above the line; -1 where none does. */
function nextColumn(text: string, lineStart: number, column: number): number {
  const dashes = text.slice(0, lineStart).match(/^[ \t>]*-+(?: +-+)+ *$/gmu)?.at(-1) ?? '';
  for (const { index } of dashes.matchAll(/(?<= )-/gu)) if (index > column) return index;
  return -1;
}

/** Leaves a tag that says nothing, in place of one without which the words would not read as they do. */
function emptyAttributes(text: string, { form, start, end, contentStart, contentEnd }: Tag): TextEdit {
  if (form === 'span') return { start: contentEnd + 1, end, text: '{}' };
  const fence = /^:+/u.exec(text.slice(start, contentStart))?.[0] ?? '';
  return { start: start + fence.length, end: start + text.slice(start, contentStart).trimEnd().length, text: ' {}' };
}

/** Deletions that meet or share a blank line as one; what is inserted stays as it is. */
function mergeDeletions(edits: readonly TextEdit[]): readonly TextEdit[] {
  const merged: TextEdit[] = [];
  for (const edit of edits.filter(({ text }) => text === '').sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && edit.start < last.end) merged[merged.length - 1] = { ...last, end: Math.max(last.end, edit.end) };
    else merged.push(edit);
  }
  return [...merged, ...edits.filter(({ text }) => text !== '')];
}
