import type { CaseIndex } from '../index/caseIndex';
import type { Span } from '../model';

interface Tagged extends Span {
  readonly contentStart: number;
  readonly contentEnd: number;
}

/** What a selection at the offset grows to, the smallest first: the words of each tag around it, then the whole tag. */
export function wideningAt(index: CaseIndex, document: string, offset: number): readonly Span[] {
  const record = index.record(document);
  const around: readonly Tagged[] = [...record?.mentions ?? [], ...record?.claims ?? []].filter(({ start, end }) => start <= offset && offset <= end);
  return around.flatMap(({ start, end, contentStart, contentEnd }) => {
    const isInWords = contentStart <= offset && offset <= contentEnd;
    return [...isInWords ? [{ start: contentStart, end: contentEnd }] : [], { start, end }];
  }).sort((one, other) => one.end - one.start - (other.end - other.start));
}
