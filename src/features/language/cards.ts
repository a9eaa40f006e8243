import { l10n, MarkdownString } from 'vscode';
import { hoverOf } from '../../core/language/hover/hoverOf';
import type { SubjectAt } from '../../core/language/subject';
import { kindLabel } from '../../workspace/kindLabels';
import type { OpenCase } from '../../workspace/openCase';

/** The article that a card is shown in. */
export interface CardPlace {
  readonly document?: string;
  readonly date?: string | undefined;
}

/** What is known of a subject, as cards whose links open passages. */
export function cardsOf(openCase: OpenCase, about: Pick<SubjectAt, 'subject' | 'as'>, place: CardPlace = {}): readonly MarkdownString[] {
  const cards = hoverOf(openCase.index, about, {
    ...place, say: l10n.t, labelOf: (kind) => kindLabel(openCase, kind),
    hrefOf: ({ document, line, column }) => `command:dossier.openPassage?${encodeURIComponent(JSON.stringify([openCase.uriOf(document).toString(), line, column]))}`,
  });
  return cards.map((card) => {
    const markdown = new MarkdownString(card, true);
    markdown.isTrusted = { enabledCommands: ['dossier.openPassage'] };
    return markdown;
  });
}
