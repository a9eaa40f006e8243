import type { EvidenceFile } from '../evidence/evidenceFile';
import type { NamedId } from '../evidence/idPlace';
import { idInEvidenceAt } from '../evidence/idsInEvidence';
import type { CaseIndex } from '../index/caseIndex';
import { readMarkup } from '../markup/readMarkup';
import type { Span } from '../model';
import { idAt, idsInArticle } from './idsInArticle';
import { withoutEnding } from './nameEnding';
import { decline, type TidyingRefusal } from './problems';
import type { NameRenaming } from './renameName';

/** What can be renamed at a place: an id, or a name. */
export type RenameTarget = Span & (
  | { readonly what: 'id'; readonly id: NamedId }
  | { readonly what: 'name'; readonly name: Pick<NameRenaming, 'key' | 'name'> }
  /** A name all the same, that cannot be changed as things are. */
  | { readonly what: 'neither'; readonly why: TidyingRefusal }
);

/** What can be renamed at an offset of an article, given its text; or why nothing can. */
export function targetInArticle(index: CaseIndex, document: string, text: string, offset: number): RenameTarget | TidyingRefusal {
  const id = idAt(idsInArticle(text, readMarkup(text, { kinds: index.registry.kinds })), offset);
  if (id) return { what: 'id', id: { sort: id.sort, id: id.id }, ...barely(text, id.span, id.id) };
  const found = index.keysAt(document, offset);
  if (!found) return decline('nothing-to-rename');
  const { mention, resolution, keys: [key = ''] } = found;
  const span = { start: mention.contentStart, end: mention.contentEnd };
  switch (resolution.state) {
    case 'ambiguous': return { what: 'neither', why: decline('name-ambiguous', { text: mention.text }), ...span };
    case 'notInCase': {
      const [missing] = resolution.ids;
      return missing === undefined ? { what: 'name', name: { key, name: withoutEnding(mention.text) }, ...span } : { what: 'neither', why: decline('name-without-record', { id: missing }), ...span };
    }
    case 'resolved': {
      const name = index.registry.entities.get(key)?.name;
      return resolution.ids.length > 1 || name === undefined ? { what: 'neither', why: decline('names-several'), ...span } : { what: 'name', name: { key, name }, ...span };
    }
  }
}

/** The same of an evidence file: an id, or the name of an entity. */
export function targetInEvidence(file: EvidenceFile, offset: number): RenameTarget | TidyingRefusal {
  const found = idInEvidenceAt(file, offset);
  if (found) return { what: 'id', id: { sort: found.sort, id: found.id }, ...found.span };
  const path = file.pathAt(offset);
  const isName = path.at(-1) === 'name' && path.length === (path[0] === 'entities' ? 4 : 3) && ['actors', 'events', 'entities'].includes(String(path[0]));
  const span = isName ? file.locate(path) : undefined;
  const node = file.json.nodeAt(path);
  if (!span || node === undefined) return decline('nothing-to-rename');
  return { what: 'name', name: { key: String(path.at(-2)), name: file.json.string(node) }, start: span.start + 1, end: span.end - 1 };
}

/** The id itself, without its sign. */
function barely(text: string, span: Span, id: string): Span {
  const at = text.slice(span.start, span.end).indexOf(id);
  return at < 0 ? span : { start: span.start + at, end: span.start + at + id.length };
}
