import type { ClaimTag } from '../entities/articleRecord';
import type { CaseIndex } from '../index/caseIndex';
import type { Citation, Span } from '../model';
import type { ArticleText } from './articleText';
import { keysOfReference } from './entityKeys';
import { subjectInHead } from './idsInHead';
import type { SubjectAt } from './subject';

/** What an offset in an article speaks of: the innermost of source, entity and claim, or an id of its head. */
export function subjectAt(index: CaseIndex, { document, text }: ArticleText, offset: number): SubjectAt | undefined {
  const record = index.record(document);
  if (!record) return undefined;
  const cited = sourceAt(record.citations, text, offset);
  if (cited) return cited;
  const claim = record.claims.findLast((tag) => touches(tag, offset));
  const found = index.keysAt(document, offset);
  if (!found && !claim) return subjectInHead(index, text, offset);
  if (!found || (claim && claim.start > found.mention.start)) return claim && claimAt(claim, text, offset);
  const { mention, keys } = found;
  const ref = mention.refSpans.findIndex((span) => touches(span, offset));
  const [id, span] = [mention.refs[ref], mention.refSpans[ref]];
  if (id !== undefined && span) return { ...spanOf(span), subject: { what: 'entities', keys: keysOfReference(index, id, mention.kind) }, as: 'name' };
  return { start: mention.contentStart, end: mention.contentEnd, subject: { what: 'entities', keys }, as: 'name' };
}

function touches({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

function claimAt(tag: ClaimTag, text: string, offset: number): SubjectAt | undefined {
  const at = tag.refSpans.findIndex((span) => touches(span, offset));
  const id = tag.refs[at] ?? tag.id ?? tag.refs[0];
  if (id === undefined) return undefined;
  const subject = { what: 'claim', id } as const;
  const isInWords = tag.contentStart <= offset && offset <= tag.contentEnd;
  if (isInWords) return { start: tag.contentStart, end: tag.contentEnd, subject, as: 'words' };
  return { ...tag.refSpans[at] ?? idSpan(tag, text, id) ?? spanOf(tag), subject, as: 'name' };
}

/** Where the id of a claim is written, behind its `#`. */
function idSpan(tag: ClaimTag, text: string, id: string): Span | undefined {
  const [from, to] = tag.form === 'span' ? [tag.contentEnd, tag.end] : [tag.start, tag.contentStart];
  const at = text.slice(from, to).indexOf(`#${id}`);
  return at < 0 ? undefined : { start: from + at + 1, end: from + at + 1 + id.length };
}

function sourceAt(citations: readonly Citation[], text: string, offset: number): SubjectAt | undefined {
  const citation = citations.find((each) => touches(each, offset));
  if (!citation) return undefined;
  const key = keySpans(citation, text).find((each) => touches(each, offset));
  return key && { start: key.start, end: key.end, subject: { what: 'source', id: key.key.normalize('NFC') }, as: 'name' };
}

/** Where each key of a citation is written, with its `@`. */
export function keySpans({ start, end, keys }: Citation, text: string): readonly (Span & { readonly key: string })[] {
  const written = text.slice(start, end);
  let from = 0;
  return keys.flatMap((key) => {
    const plain = written.indexOf(`@${key}`, from);
    const braced = written.indexOf(`@{${key}}`, from);
    const at = plain < 0 || (braced >= 0 && braced < plain) ? braced : plain;
    if (at < 0) return [];
    from = at + key.length + (at === braced ? 3 : 1);
    return [{ key, start: start + at, end: start + from }];
  });
}
