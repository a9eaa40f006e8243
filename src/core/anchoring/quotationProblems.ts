import type { EvidenceData } from '../evidence/schema';
import type { CaseProblem } from '../index/caseProblems';
import { lazily } from '../lazily';
import { problemOf } from '../problemTable';
import { shortened } from '../shortened';
import { locateQuotation } from './locateQuotation';
import { anchoringProblems } from './problems';
import type { Quotation } from './quotation';
import type { QuotingItem } from './quotingItems';
import { readableFile } from './readableFile';
import { transcriptOf } from './transcriptOf';

const nowhere = { start: 0, end: 0 };

/** What is wrong with the quotations from one source, one after another; `content` is that of its transcript, undefined where it has no text. */
export function* quotationProblems(id: string, data: EvidenceData, items: readonly QuotingItem[], content: string | undefined): Iterable<CaseProblem | undefined> {
  const source = data.sources.get(id);
  const file = source && transcriptOf(source);
  if (file === undefined || items.length === 0) return;
  if (content === undefined) {
    yield { ...problemOf(anchoringProblems, 'unread-source', nowhere, { file }), path: ['sources', id, source?.text === undefined ? 'file' : 'text'] };
    return;
  }
  const readable = lazily(() => readableFile(file, content));
  for (const { id: item, quote } of items) {
    const code = standsUntouched(content, quote) ? undefined : codeFor(locateQuotation(readable(), quote));
    yield code && { ...problemOf(anchoringProblems, code, nowhere, { file, words: shortened(quote.exact) }), path: ['evidence', item, 'quote', 'exact'] };
  }
}

/** Whether words and context stand in the file just as they were quoted, which is told without reading its markup. */
function standsUntouched(content: string, { prefix = '', exact, suffix = '' }: Quotation): boolean {
  return prefix + suffix !== '' && content.includes(prefix + exact + suffix);
}

function codeFor(anchoring: ReturnType<typeof locateQuotation>): keyof typeof anchoringProblems | undefined {
  if (anchoring.state === 'lost') return 'lost-quotation';
  return anchoring.place.words === 'same' ? undefined : 'mended-quotation';
}
