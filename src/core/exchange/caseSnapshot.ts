import type { Place } from '../entities/articleRecord';
import type { CaseIndex } from '../index/caseIndex';
import type { Tag } from '../model';
import { UserError } from '../userError';
import type { AppliedLimits } from './limits/exportLimits';

/** A case as it stands when it is exported. */
export interface CaseSnapshot {
  readonly name: string;
  readonly index: CaseIndex;
  /** The text of every article of the index, by its path. */
  readonly texts: ReadonlyMap<string, string>;
  /** How far the export may go, where that is limited: what is left out is neither in `index` nor in `texts`. */
  readonly limits?: AppliedLimits;
}

/** One file of an export. */
export interface ExportFile {
  /** Relative, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** A passage as an export writes it: a place and the very characters that stand there. */
export interface Anchor extends Place {
  readonly document: string;
  /** Of the words inside the tag, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

/** The text of an article; throws a UserError where it is gone. */
export function textOf({ texts }: CaseSnapshot, document: string): string {
  const text = texts.get(document);
  if (text === undefined) throw new UserError(`${document} could not be read, so nothing was exported; save it and try again.`);
  return text;
}

/** Where a tag's words are; throws a UserError where the index and the text are not of one moment. */
export function anchorOf(snapshot: CaseSnapshot, document: string, tag: Pick<Tag, 'start' | 'contentStart' | 'contentEnd'> & Place): Anchor {
  const text = textOf(snapshot, document);
  const { line, column, contentStart: start, contentEnd: end } = tag;
  if (!/^(?:\[$|:{3,})/u.test(text.slice(tag.start, start)) || end > text.length) {
    throw new UserError(`${document} changed while it was exported, so nothing was; try again.`);
  }
  return { document, line, column, start, end, exact: text.slice(start, end) };
}
