import { readMarkup } from '../markup/readMarkup';
import { claimKind, type Span, type TextEdit } from '../model';
import { applyEdits } from './applyEdits';
import { refuse, type TaggingResult } from './refusal';

/** The tag of a claim that has no id yet. */
type NamelessClaim = Span & { readonly contentStart: number; readonly contentEnd: number; readonly text: string };

/** Writes `#id` behind the class of a claim that has neither id nor `ref`; read again before it is given back. */
export function giveClaimId(text: string, tag: NamelessClaim, id: string, kinds: ReadonlySet<string>): TaggingResult {
  for (const [from, to] of [[tag.contentEnd, tag.end], [tag.start, tag.contentStart]] as const) {
    const found = /\.claim(?![\p{L}\p{N}_:.-])/u.exec(text.slice(from, to));
    if (!found) continue;
    const at = from + found.index + found[0].length;
    const edits: TextEdit[] = [{ start: at, end: at, text: ` #${id}` }];
    const after = readMarkup(applyEdits(text, edits), { kinds });
    if (after.tags.some((each) => each.start === tag.start && each.kind === claimKind && each.id === id)) return edits;
  }
  return refuse('tag-cannot-change', { text: tag.text });
}
