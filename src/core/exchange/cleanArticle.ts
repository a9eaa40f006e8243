import { kindsOf } from '../entities/registry';
import type { Tag, TextEdit } from '../model';
import { applyEdits } from '../tagging/applyEdits';
import { Draft } from '../tagging/draft';
import { removals } from '../tagging/removals';
import { type CaseSnapshot, type ExportFile, textOf } from './caseSnapshot';

type Removal = readonly [tag: Tag, edits: readonly TextEdit[]];

/** The article without the tags of the known kinds, their words and the citations kept. */
export function cleanArticle(text: string, kinds: ReadonlySet<string>): string {
  const draft = new Draft(text, kinds);
  const tags = draft.reading.tags.filter(({ kind }) => kind !== undefined);
  const edits = mergeDeletions(removeAll(draft, [], tags).flatMap(([, each]) => each));
  return applyEdits(text, edits);
}

/** Every article of the case without its tags, under its own path. */
export function cleanArticles(snapshot: CaseSnapshot): readonly ExportFile[] {
  const kinds = kindsOf(snapshot.index.evidence);
  return snapshot.index.documents().map((path) => ({ path, text: cleanArticle(textOf(snapshot, path), kinds) }));
}

/** Adds the removal of `tags` to those taken: together where nothing else changes by it, else halved until those that need care stand alone. */
function removeAll(draft: Draft, taken: readonly Removal[], tags: readonly Tag[]): readonly Removal[] {
  if (tags.length === 0) return taken;
  const simple = [...taken, ...tags.map((tag): Removal => [tag, removals(draft.text, tag)[0] ?? []])];
  if (isHarmless(draft, simple)) return simple;
  const [only] = tags;
  if (only && tags.length === 1) {
    const careful = carefulRemovals(draft.text, only).map((edits) => [...taken, [only, edits]] satisfies Removal[]);
    return careful.find((removed) => isHarmless(draft, removed)) ?? simple;
  }
  const middle = tags.length >> 1;
  return removeAll(draft, removeAll(draft, taken, tags.slice(0, middle)), tags.slice(middle));
}

function isHarmless(draft: Draft, removed: readonly Removal[]): boolean {
  return draft.accepts(mergeDeletions(removed.flatMap(([, edits]) => edits)), { removed: new Set(removed.map(([tag]) => tag)) });
}

const sign = /[!-/:-@[-`{-~]/u;

/** Where the words would become markup without their tag: one or more signs at its edges get a backslash. */
function carefulRemovals(text: string, tag: Tag): readonly (readonly TextEdit[])[] {
  const plain = removals(text, tag);
  if (tag.form === 'div') return plain;
  const { contentStart, contentEnd } = tag;
  const first = contentStart + Math.max(0, text.slice(contentStart, contentEnd).search(sign));
  const escapes = [...new Set([first, contentEnd - 1, tag.end])].filter((at) => sign.test(text[at] ?? ''))
    .map((at) => ({ start: at, end: at, text: '\\' }));
  const ways = [...escapes.map((escape) => [escape]), escapes.slice(0, 2), escapes.slice(1), escapes];
  return ways.flatMap((chosen) => plain.map((edits) => [...edits, ...chosen]));
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
