import type { EvidenceFile } from '../evidence/evidenceFile';
import { JsonKind } from '../evidence/jsonText';
import { isInsidePath } from '../evidence/paths';
import type { CaseIndex } from '../index/caseIndex';
import type { Span } from '../model';
import { recordsIn } from './subjectsInFile';
import { wordsOf, type ArticlePlace } from './place';

/** A part of the evidence file that leads elsewhere: to a passage, or to a file of the case by its path. */
export interface EvidenceLink extends Span {
  readonly to: ArticlePlace | string;
}

/** From claims to where they are made, and from sources to their files. */
export function linksIn(index: CaseIndex, file: EvidenceFile): readonly EvidenceLink[] {
  const claims = recordsIn(index, file).flatMap(({ subject, start, end }) => {
    const entry = subject.what === 'claim' ? index.claim(subject.id) : undefined;
    return entry?.tag && entry.document !== undefined ? [{ start, end, to: wordsOf(entry.document, entry.tag, entry.tag.form) }] : [];
  });
  return [...claims, ...sourceFiles(file)].sort((one, other) => one.start - other.start);
}

function sourceFiles({ json }: EvidenceFile): readonly EvidenceLink[] {
  const sources = json.nodeAt(['sources']);
  if (sources === undefined || json.kind(sources) !== JsonKind.Object) return [];
  return json.children(sources).flatMap((source) => ['file', 'text'].flatMap((field) => {
    const key = json.member(source + 1, field);
    if (key === undefined || json.kind(key + 1) !== JsonKind.String) return [];
    const path = json.string(key + 1);
    return isInsidePath(path) ? [{ start: json.start(key + 1) + 1, end: json.end(key + 1) - 1, to: path }] : [];
  }));
}
