import type { FrontMatter } from '../markup/frontMatter';
import { dateOf } from './describe';
import type { EvidenceData } from './schema';

/** What the front matter of a source's text may say of it. */
export type DocumentHead = Pick<FrontMatter, 'source' | 'title' | 'date'>;

/** Finds the sources that a document is the original or the transcript of. */
export type SourceFinder = (document: string, head?: DocumentHead) => readonly string[];

/**
 * The source that a document of the case is the original or the transcript of: the one that names it as `file` or `text`, else
 * the one whose key its front matter names (`source: kcna-2024-05-28`), else the only one with its title and date. `document`
 * is its path in the case, with `/`. Undefined where several fit, or none.
 */
export function sourceOfDocument(data: EvidenceData, document: string, head?: DocumentHead): string | undefined {
  const [source, ...others] = sourceFinder(data)(document, head);
  return others.length === 0 ? source : undefined;
}

/** Answers the same for many documents of one case, with all sources where several fit. */
export function sourceFinder({ sources }: Pick<EvidenceData, 'sources'>): SourceFinder {
  const byPath = new Map<string, string[]>();
  const byTitle = new Map<string, string[]>();
  for (const [id, source] of sources) {
    for (const path of new Set([source.file, source.text])) if (path !== undefined) add(byPath, plainPath(path), id);
    const date = dateOf(source);
    if (source.csl.title !== undefined && date !== undefined) add(byTitle, titleKey(source.csl.title, date), id);
  }
  return (document, head) => {
    const named = keyIn(head?.source);
    const titled = head?.title !== undefined && head.date !== undefined ? byTitle.get(titleKey(head.title, head.date)) : undefined;
    return byPath.get(plainPath(document)) ?? (named !== undefined && sources.has(named) ? [named] : titled ?? []);
  };
}

function add(lists: Map<string, string[]>, key: string, id: string): void {
  const list = lists.get(key);
  if (list) list.push(id);
  else lists.set(key, [id]);
}

function plainPath(path: string): string {
  return path.normalize('NFC').replace(/^(?:\.\/)+/u, '');
}

function titleKey(title: string, date: string): string {
  return JSON.stringify([title.normalize('NFC').trim(), date.trim()]);
}

/** `kcna-2024`, `@kcna-2024` and `[@kcna-2024]` alike. */
function keyIn(source: string | undefined): string | undefined {
  return source === undefined ? undefined : /^\[?@?([^[\]@;,\s]+)\]?$/u.exec(source.normalize('NFC'))?.[1];
}
