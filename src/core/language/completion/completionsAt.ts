import type { CaseIndex } from '../../index/caseIndex';
import type { ArticleText } from '../articleText';
import { isRead } from '../isRead';
import { attributeCompletions } from './attributeCompletions';
import { attributeContext } from './attributeContext';
import type { Completions, CompletionView } from './completion';
import { nameCompletions, openTrigger } from './nameCompletions';
import { openCitation, sourceCompletions } from './sourceCompletions';

/** What can be written at an offset of an article; undefined where nobody asks for anything of ours. */
export function completionsAt(index: CaseIndex, article: ArticleText, offset: number, view: CompletionView): Completions | undefined {
  const { document, text } = article;
  const { kinds } = index.registry;
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const context = attributeContext(text, offset);
  if (context) return isRead(text, offset, kinds) ? attributeCompletions(index, article, context, view) : undefined;
  const open = openTrigger(line, view.trigger);
  const key = open ? undefined : openCitation(line);
  if ((!open && key === undefined) || !isRead(text, offset, kinds)) return undefined;
  if (open) return nameCompletions(index, document, open.typed, { start: offset - line.length + open.start, end: offset }, view);
  return sourceCompletions(index, document, key ?? '', { start: offset - (key ?? '').length, end: offset }, view);
}
