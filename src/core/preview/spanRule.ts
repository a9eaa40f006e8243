import type { StateInline } from 'markdown-it';
import type { ReadText } from './readText';
import { keepTag } from './shownTag';
import type { SourcePlaces } from './sourcePlaces';

/** Reads a span where our reader found one, as markdown-it reads the text of a link: what is emphasised in it ends in it. */
export function spanRule(state: StateInline, { spans }: ReadText, places: SourcePlaces, silent: boolean): boolean {
  if (state.src[state.pos] !== '[') return false;
  const tag = spans.get(places.offsetOf(state.pos) ?? -1);
  const contentEnd = tag && places.placeOf(tag.contentEnd);
  const end = tag && places.placeOf(tag.end);
  if (!tag || contentEnd === undefined || end === undefined || end > state.posMax) return false;
  if (!silent) {
    const { posMax } = state;
    keepTag(state.push('dossier_span_open', 'span', 1), tag);
    state.pos += 1;
    state.posMax = contentEnd;
    state.md.inline.tokenize(state);
    state.push('dossier_span_close', 'span', -1);
    state.posMax = posMax;
  }
  state.pos = end;
  return true;
}
