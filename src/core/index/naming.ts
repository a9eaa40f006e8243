import type { Mention } from '../entities/articleRecord';

/** What a mention says of whom it names, as written. */
export type WrittenNaming = Pick<Mention, 'kind' | 'refs' | 'text'>;

/** The naming as one text, equal for equal ones: neither a kind nor an id holds white space. */
export function namingText({ kind, refs, text }: WrittenNaming): string {
  const [only = ''] = refs;
  return `${kind}\n${refs.length > 1 ? refs.join(' ') : only}\n${text}`;
}

export function readNaming(naming: string): WrittenNaming {
  const afterKind = naming.indexOf('\n');
  const afterRefs = naming.indexOf('\n', afterKind + 1);
  const refs = naming.slice(afterKind + 1, afterRefs);
  return { kind: naming.slice(0, afterKind), refs: refs === '' ? [] : refs.split(' '), text: naming.slice(afterRefs + 1) };
}
