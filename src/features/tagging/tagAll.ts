import { l10n, window } from 'vscode';
import { textAround } from '../../core/entities/textAround';
import type { RegisteredEntity } from '../../core/entities/registeredEntities';
import type { Parts } from '../../core/loadPart';
import { UserError } from '../../core/userError';
import { askPick } from '../../host/steps';
import { activeArticle, type ActiveArticle } from '../../workspace/activeArticle';
import { kindLabel } from '../../workspace/kindLabels';
import { askOccurrences } from './askOccurrences';
import { requestFor } from './requestFor';
import type { TaggingServices } from './targets';

/** The name whose occurrences are to be tagged: of an entity of the case, or of one that is not in it yet. */
interface Wanted {
  readonly kind: string;
  readonly id: string | undefined;
  readonly names: readonly string[];
}

/** Tags the untagged occurrences of an entity's name and aliases in this article, after a checklist in context. */
export async function tagAll({ cases, editing, load }: TaggingServices): Promise<void> {
  const tagging = await load('tagging');
  const article = activeArticle(cases);
  const { document, openCase, editor } = article;
  const { version } = document;
  const here = wantedAtCursor(article);
  const [only] = here;
  const wanted = only && here.length === 1 ? only : await askWanted(tagging, article);
  if (!wanted) return;
  const text = document.getText();
  const found = tagging.occurrences(text, wanted.names, openCase.kinds);
  const [name = ''] = wanted.names;
  if (found.length === 0) throw new UserError(l10n.t('“{0}” has no further occurrence in this article that could be tagged.', name));
  const chosen = await askOccurrences(editor, l10n.t('Tag all: {0}', name), found.map((span) => ({ span, around: textAround(text, span, 50) })));
  if (!chosen || chosen.length === 0) return;
  const { edits, leftOut } = tagging.tagAllOccurrences(text, chosen, requestFor(openCase.index.registry, article.record, wanted.kind, wanted.id), openCase.kinds);
  await editing.apply(openCase, { articles: [{ document, version, edits }] });
  if (leftOut > 0) void window.showInformationMessage(l10n.t('{0} occurrences were left alone: a tag there would change how the text around it is read.', leftOut));
}

/** What the tag at the cursor names; a tag of several events names several. */
function wantedAtCursor({ openCase: { index }, path, offset }: ActiveArticle): readonly Wanted[] {
  const here = index.keysAt(path, offset);
  return (here?.keys ?? []).flatMap((key) => {
    const entry = index.entity(key);
    if (!here || !entry || entry.state === 'ambiguous') return [];
    const entity = entry.id === undefined ? undefined : index.registry.entities.get(entry.id);
    return [entity ? wantedEntity(entity) : { kind: entry.kind, id: entry.id, names: [here.mention.text] }];
  });
}

function wantedEntity({ kind, id, fullNames }: RegisteredEntity): Wanted {
  return { kind, id, names: fullNames };
}

async function askWanted({ occurrences }: Parts['tagging'], { openCase, document, offset }: ActiveArticle): Promise<Wanted | undefined> {
  const text = document.getText();
  const items = [...openCase.index.registry.entities.values()].flatMap((entity) => {
    const found = occurrences(text, entity.fullNames, openCase.kinds);
    const description = l10n.t('{0} · {1} untagged', kindLabel(openCase, entity.kind).one, found.length);
    const isHere = found.some(({ start, end }) => start <= offset && offset <= end);
    return found.length === 0 ? [] : [{ label: entity.name, description, value: wantedEntity(entity), isHere }];
  }).sort((one, other) => Number(other.isHere) - Number(one.isHere));
  if (items.length === 0) throw new UserError(l10n.t('No entity of the case occurs untagged in this article. Tag one occurrence first, then all others can follow.'));
  const answer = await askPick({ title: l10n.t('Tag all in this article'), placeholder: l10n.t('Whose occurrences?'), items });
  return typeof answer === 'object' ? answer.value : undefined;
}
