import { idsInFrontMatter } from '../entities/idsInFrontMatter';
import { LineStarts } from '../entities/lineStarts';
import type { IdPlace, NamedId } from '../evidence/idPlace';
import type { CaseIndex } from '../index/caseIndex';
import { readMarkup } from '../markup/readMarkup';
import type { Span } from '../model';
import type { ArticleText } from './articleText';
import { keysOfReference } from './entityKeys';
import type { ArticlePlace } from './place';
import { sameSubject, type Subject, type SubjectAt } from './subject';

const head = /^\ufeff?---[^]*?[\r\n](?:---|\.\.\.)[ \t]*(?:[\r\n]|$)/u;
const noKinds: ReadonlySet<string> = new Set();

/** What an id that is written in the head of an article names. */
export function subjectInHead(index: CaseIndex, text: string, offset: number): SubjectAt | undefined {
  const found = idsInHead(text, offset).find(({ span }) => span.start <= offset && offset <= span.end);
  return found && { ...found.span, subject: named(index, found), as: 'name' };
}

/** Where the head of an article names a subject. */
export function placesInHead(index: CaseIndex, text: string, subject: Subject): readonly Span[] {
  return idsInHead(text).filter((place) => sameSubject(named(index, place), subject)).map(({ span }) => span);
}

/** The same in the heads of several articles. */
export function placesInHeads(index: CaseIndex, articles: readonly ArticleText[], subject: Subject): readonly ArticlePlace[] {
  return articles.flatMap(({ document, text }) => {
    const lines = new LineStarts(text);
    return placesInHead(index, text, subject).map((span) => ({ document, ...span, ...lines.placeOf(span.start) }));
  });
}

/** The articles whose heads may name a subject: those that settle a name, and the text of a source. */
export function documentsWithHead(index: CaseIndex, subject: Subject): readonly string[] {
  if (subject.what === 'entities') {
    return index.documents().filter((document) => [...index.namesIn(document).values()].some((id) => sameSubject(named(index, { sort: 'entity', id }), subject)));
  }
  const text = subject.what === 'source' ? index.evidence.sources.get(subject.id)?.text : undefined;
  return text === undefined ? [] : index.documents().filter((document) => document === text);
}

function idsInHead(text: string, reaching = 0): readonly IdPlace[] {
  const [written = ''] = head.exec(text) ?? [];
  const frontMatter = reaching > written.length ? undefined : readMarkup(written, { kinds: noKinds }).frontMatter;
  return frontMatter ? idsInFrontMatter(text, frontMatter) : [];
}

function named(index: CaseIndex, { sort, id }: NamedId): Subject {
  return sort === 'entity' ? { what: 'entities', keys: keysOfReference(index, id) } : { what: sort, id };
}
