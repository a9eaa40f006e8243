import { problemOf } from '../problemTable';
import { isEdtf } from '../evidence/edtf';
import { isDrawnId } from '../evidence/ids';
import { type FrontMatter, readFrontMatter } from '../markup/frontMatter';
import { readMarkup } from '../markup/readMarkup';
import { claimKind, type Problem, type Tag } from '../model';
import type { ArticleRecord, ClaimTag, Mention, Place } from './articleRecord';
import { LineStarts } from './lineStarts';
import { normaliseName } from './normaliseName';
import { entityProblems } from './problems';
import { referencesOf, valueSpan } from './references';

const noNames: ReadonlyMap<string, string> = new Map();

/** Reads one article; `kinds` are those of its case. No text makes it throw. */
export function readArticle(document: string, text: string, kinds: ReadonlySet<string>): ArticleRecord {
  const { tags, citations, problems, frontMatter } = readMarkup(text, { kinds });
  const head = frontMatter && readFrontMatter(text, frontMatter);
  const lines = new LineStarts(tags.length > 0 ? text : '');
  const mentions: Mention[] = [];
  const claims: ClaimTag[] = [];
  const found: Problem[] = [...head?.problems ?? [], ...problems];
  for (const tag of tags) {
    if (tag.kind === claimKind) {
      claims.push(claimTag(text, tag, lines.placeOf(tag.start)));
      found.push(...claimProblems(tag));
    } else if (tag.kind !== undefined) {
      mentions.push(mention(text, tag, tag.kind, lines.placeOf(tag.start)));
      found.push(...dateProblems(text, tag));
    }
  }
  const title = head?.title ?? fileName(document);
  return { document, title, names: namesOf(head), mentions, claims, citations, problems: found };
}

function namesOf(head: FrontMatter | undefined): ReadonlyMap<string, string> {
  if (!head || head.names.size === 0) return noNames;
  return new Map([...head.names].map(([name, id]) => [normaliseName(name), id.normalize('NFC')]));
}

// Field by field: there are hundreds of thousands of these, and spreading objects costs more than all the rest.
function mention(text: string, tag: Tag, kind: string, { line, column }: Place): Mention {
  const { start, end, contentStart, contentEnd, inNote } = tag;
  const { refs, refSpans } = referencesOf(text, tag);
  const date = kind === 'event' ? tag.attributes.get('date') : undefined;
  return { start, end, line, column, kind, text: tag.text, name: normaliseName(tag.text), refs, refSpans, contentStart, contentEnd, inNote, date };
}

function claimTag(text: string, tag: Tag, { line, column }: Place): ClaimTag {
  const { start, end, contentStart, contentEnd, form } = tag;
  const { refs, refSpans } = referencesOf(text, tag);
  return { start, end, line, column, id: tag.id?.normalize('NFC'), refs, refSpans, text: tag.text, contentStart, contentEnd, form };
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
