import type { CaseIndex } from '../index/caseIndex';
import type { Span } from '../model';
import type { ArticleText } from './articleText';
import { placesInHead } from './idsInHead';
import type { Subject } from './subject';
import { keySpans, subjectAt } from './subjectAt';

/** Where else the article names what is named at the offset; undefined in running text, a claim's too, where words are to be found. */
export function highlightsAt(index: CaseIndex, article: ArticleText, offset: number): readonly Span[] | undefined {
  const found = subjectAt(index, article, offset);
  return !found || found.as === 'words' ? undefined : [...placesInHead(index, article.text, found.subject), ...namedIn(index, article, found.subject)];
}

function namedIn(index: CaseIndex, { document, text }: ArticleText, subject: Subject): readonly Span[] {
  const record = index.record(document);
  switch (subject.what) {
    case 'entities': {
      const mentions = new Set(subject.keys.flatMap((key) => index.mentionsIn(document, key)).map(({ index: at }) => at));
      return (record?.mentions ?? []).filter((_, at) => mentions.has(at)).map(contentOf);
    }
    case 'claim': return (record?.claims ?? []).filter(({ id, refs }) => id === subject.id || refs.includes(subject.id)).map(contentOf);
    case 'source': return (record?.citations ?? []).flatMap((citation) => keySpans(citation, text)).filter(({ key }) => key.normalize('NFC') === subject.id);
    case 'evidence': case 'question': return [];
  }
}

function contentOf({ contentStart, contentEnd }: { readonly contentStart: number; readonly contentEnd: number }): Span {
  return { start: contentStart, end: contentEnd };
}
