import {
  CompletionItem, CompletionItemKind, CompletionList, l10n, Range, type Position, type TextDocument,
} from 'vscode';
import { newId } from '../../core/evidence/ids';
import type { Completion } from '../../core/language/completion/completion';
import { completionsAt } from '../../core/language/completion/completionsAt';
import { kindLabel } from '../../workspace/kindLabels';
import type { OpenCase } from '../../workspace/openCase';
import type { Services } from '../../workspace/services';
import { cardsOf } from './cards';

const itemKinds: Readonly<Record<Completion['sort'], CompletionItemKind>> = {
  actor: CompletionItemKind.User, event: CompletionItemKind.Event, entity: CompletionItemKind.Struct, claim: CompletionItemKind.Text, source: CompletionItemKind.Reference, kind: CompletionItemKind.Class,
  key: CompletionItemKind.Property, id: CompletionItemKind.Value, date: CompletionItemKind.Constant,
};

/** An item, and what is known of it. */
export class OfferedItem extends CompletionItem {
  readonly openCase: OpenCase;
  readonly about: Completion['about'];

  constructor({ label, description, about }: Completion, openCase: OpenCase) {
    super({ label, ...(description !== undefined && { description }) });
    this.openCase = openCase;
    this.about = about;
  }
}

/** What can be written in tags and citations, and names behind the trigger. */
export function completionsIn({ cases, settings, environment }: Services, document: TextDocument, position: Position): CompletionList<OfferedItem> | undefined {
  const openCase = cases.ofArticle(document);
  const line = document.lineAt(position).text.slice(0, position.character);
  const trigger = settings.nameTrigger;
  // A blank is typed all the time.
  if (!openCase || !(/\{[^}]*$|\[[^\]]*@[^\s\]]*$/u.test(line) || (trigger !== '' && line.includes(trigger)))) return undefined;
  const { index } = openCase;
  const article = { document: openCase.pathOf(document.uri), text: document.getText() };
  const found = completionsAt(index, article, document.offsetAt(position), {
    say: l10n.t, labelOf: (kind) => kindLabel(openCase, kind).one, trigger, today: environment.now().toISOString().slice(0, 10),
    newClaimId: () => newId('c', environment.random, (id) => index.claim(id) !== undefined),
  });
  if (!found) return undefined;
  const range = new Range(document.positionAt(found.span.start), position);
  return new CompletionList(found.items.map((each, at) => itemOf(each, at, { openCase, range, typed: found.typed })), true);
}

/** Tells of the item that is looked at what its hover tells. */
export function completionWithCard(_: Services, item: OfferedItem): OfferedItem {
  const { openCase, about } = item;
  const [card] = about ? cardsOf(openCase, { subject: about, as: 'name' }) : [];
  if (card) item.documentation = card;
  return item;
}

/** The best first, whatever the editor finds in their labels: what does not fit has been left out. */
function itemOf(completion: Completion, at: number, { openCase, range, typed }: { readonly openCase: OpenCase; readonly range: Range; readonly typed: string }): OfferedItem {
  const item = new OfferedItem(completion, openCase);
  item.kind = itemKinds[completion.sort];
  item.insertText = completion.insert;
  item.range = range;
  item.filterText = typed;
  item.sortText = String(at).padStart(4, '0');
  if (completion.detail !== undefined) item.detail = completion.detail;
  if (completion.goesOn) item.command = { command: 'editor.action.triggerSuggest', title: '' };
  return item;
}
