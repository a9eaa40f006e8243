import { problemOf } from '../problemTable';
import { isEdtf } from '../evidence/edtf';
import { isDrawnId } from '../evidence/ids';
import { type FrontMatter, readFrontMatter } from '../markup/frontMatter';
import { readMarkup } from '../markup/readMarkup';
import { type Citation, claimKind, type Problem, type Tag } from '../model';
import type { ArticleRecord, ClaimTag, LocatedCitation, Mention, Place } from './articleRecord';
import { LineStarts } from './lineStarts';
import { misspeltAttributes } from './misspeltAttributes';
import { normaliseName } from './normaliseName';
import { entityProblems } from './problems';
import { referencesOf, valueSpan } from './references';

const noNames: ReadonlyMap<string, string> = new Map();

/** Reads one article; `kinds` are those of its case. No text makes it throw. */
export function readArticle(document: string, text: string, kinds: ReadonlySet<string>): ArticleRecord {
  const { tags, citations, problems, frontMatter } = readMarkup(text, { kinds });
  const head = frontMatter && readFrontMatter(text, frontMatter);
  const lines = new LineStarts(text);
  const mentions: Mention[] = [];
  const claims: ClaimTag[] = [];
  const found: Problem[] = [...head?.problems ?? [], ...problems];
  for (const tag of tags) {
    if (tag.kind !== undefined) found.push(...misspeltAttributes(text, tag));
    if (tag.kind === claimKind) {
      claims.push(claimTag(text, tag, lines.placeOf(tag.start)));
      found.push(...claimProblems(tag));
    } else if (tag.kind !== undefined) {
      mentions.push(mention(text, tag, tag.kind, lines.placeOf(tag.start)));
      found.push(...dateProblems(text, tag));
    }
  }
  const title = head?.title ?? fileName(document);
  const located = (citation: Citation): LocatedCitation => {
    const { start, end, keys } = citation;
    const { line, column } = lines.placeOf(start);
    return { start, end, line, column, keys };
  };
  return { document, title, names: namesOf(head), mentions, claims, citations: citations.map(located), problems: found.map((problem) => ({ ...problem, ...lines.placeOf(problem.start) })) };
}

function namesOf(head: FrontMatter | undefined): ReadonlyMap<string, string> {
  if (!head || head.names.size === 0) return noNames;
  return new Map([...head.names].map(([name, id]) => [normaliseName(name), id.normalize('NFC')]));
}

// Field by field: there are hundreds of thousands of these, and spreading objects costs more than all the rest.
function mention(text: string, tag: Tag, kind: string, { line, column }: Place): Mention {
  const { start, end, contentStart, contentEnd, inNote, paragraph, sentence } = tag;
  const { refs, refSpans } = referencesOf(text, tag);
  const date = kind === 'event' ? tag.attributes.get('date') : undefined;
  return { start, end, line, column, kind, text: tag.text, refs, refSpans, contentStart, contentEnd, inNote, paragraph, sentence, date };
}

function claimTag(text: string, tag: Tag, { line, column }: Place): ClaimTag {
  const { start, end, contentStart, contentEnd, form } = tag;
  const { refs, refSpans } = referencesOf(text, tag);
  return { start, end, line, column, id: tag.id?.normalize('NFC'), refs, refSpans, text: tag.text, contentStart, contentEnd, form, quotes: mayQuote(text, tag) };
}

/** In the lines of the claim, that in which it begins from its start. */
function mayQuote(text: string, { start, contentEnd }: Tag): boolean {
  const lines = text.slice(text.lastIndexOf('\n', start) + 1, contentEnd);
  return lines.includes('`') || (lines.includes('>') && /^[ \t]*>/mu.test(lines));
}

function claimProblems(tag: Tag): readonly Problem[] {
  const content = { start: tag.contentStart, end: tag.contentEnd };
  const isCited = (tag.attributes.get('ref') ?? '') !== '';
  if (tag.id === undefined) return tag.attributes.has('ref') ? [] : [problemOf(entityProblems, 'claim-without-id', content)];
  const args = { id: tag.id };
  if (isCited) return [problemOf(entityProblems, 'claim-made-and-cited', content, args)];
  return isDrawnId('c', tag.id) ? [] : [problemOf(entityProblems, 'claim-id-form', content, args)];
}

function dateProblems(text: string, tag: Tag): readonly Problem[] {
  const date = tag.attributes.get('date');
  if (tag.kind !== 'event' || date === undefined || isEdtf(date)) return [];
  return [problemOf(entityProblems, 'invalid-event-date', valueSpan(text, tag, 'date'), { date })];
}

/** The last part of a path, without the extension. */
function fileName(document: string): string {
  return document.slice(document.lastIndexOf('/') + 1).replace(/\.[^.]+$/u, '');
}
