import type { EvidenceData } from '../evidence/schema';
import { sourceOfDocument } from '../evidence/sourceOfDocument';
import { frontMatterOf } from '../markup/frontMatter';
import { readMarkup } from '../markup/readMarkup';

/** A document in which words are selected. */
export interface QuotedDocument {
  /** In the case, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly isMarkdown: boolean;
  /** Where the selection begins. */
  readonly offset: number;
}

/** By what a source was told: the document is its own, or the text around the selection cites it. */
export interface Recognised {
  readonly source: string;
  readonly by: 'document' | 'citation';
}

const noKinds: ReadonlySet<string> = new Set();
/** Code units within which a citation is near the selection. */
const nearby = 400;

/** The source that a selection comes from, as far as the document says so; undefined where it does not, or says several. */
export function recogniseSource(data: EvidenceData, document: QuotedDocument): Recognised | undefined {
  const source = sourceOfDocument(data, document.path, document.isMarkdown ? frontMatterOf(document.text) : undefined);
  if (source !== undefined) return { source, by: 'document' };
  const cited = document.isMarkdown ? citedNear(document) : undefined;
  return cited !== undefined && data.sources.has(cited) ? { source: cited, by: 'citation' } : undefined;
}

/** The one key that is cited in the paragraph of the selection, the next behind it first; several in one group say nothing. */
function citedNear({ text, offset }: QuotedDocument): string | undefined {
  const start = Math.max(text.lastIndexOf('\n\n', offset), text.lastIndexOf('\n\r\n', offset), offset - nearby);
  const ends = [text.indexOf('\n\n', offset), text.indexOf('\n\r\n', offset)].filter((end) => end >= 0);
  const citations = readMarkup(text, { kinds: noKinds }).citations.filter((citation) => citation.start >= start && citation.start < Math.min(offset + nearby, ...ends));
  const citation = citations.find((each) => each.start >= offset) ?? citations.at(-1);
  return citation?.keys.length === 1 ? citation.keys[0] : undefined;
}
