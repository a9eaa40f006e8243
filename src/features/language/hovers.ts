import { Hover, type Position, type TextDocument } from 'vscode';
import { rangeOf } from '../../host/ranges';
import type { Services } from '../../workspace/services';
import { cardsOf } from './cards';
import { subjectIn } from './subjectIn';

/** What is known of the name, the source or the claim under the pointer. */
export function hoverIn({ cases }: Services, document: TextDocument, position: Position): Hover | undefined {
  const found = subjectIn(cases, document, position);
  const cards = found ? cardsOf(found.openCase, found, found) : [];
  return found && cards.length > 0 ? new Hover([...cards], rangeOf(document, found)) : undefined;
}
