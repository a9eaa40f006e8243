import { l10n } from 'vscode';
import { Registry } from '../../core/entities/registry';
import { withEntity } from '../../core/entities/withEntity';
import { isRefusal, type TaggingResult } from '../../core/tagging/refusal';
import { UserError } from '../../core/userError';
import { translated } from '../../host/diagnostics';
import { activeArticle, type ActiveArticle } from '../../workspace/activeArticle';
import { addEntity, askNewEntity, type NewEntity } from '../../workspace/asking/newEntity';
import { kindLabel } from '../../workspace/kindLabels';
import { askPick } from '../../host/steps';
import { entityItems, type EntityChoice } from './entityItems';
import { requestFor } from './requestFor';
import { edited, selectTagged, targetsOf, type TaggingServices } from './targets';

/** Tags the selections, or the name under each cursor, as an entity of the kind. */
export async function tagEntity({ cases, editing, load }: TaggingServices, kind: string): Promise<void> {
  const tagging = await load('tagging');
  const article = activeArticle(cases);
  const { document, openCase } = article;
  const { version } = document;
  const targets = targetsOf(tagging, article, kind);
  const [first] = targets;
  if (!first) return;
  refuseFirst(tagging.tagSelections(document.getText(), targets, () => ({ kind }), openCase.kinds));
  const name = document.getText().slice(first.start, first.end);
  const choice = await askEntity(article, kind, name);
  if (!choice) return;
  const added = choice.choose === 'new' ? await askNewEntity({ openCase, kind, name: choice.name }) : undefined;
  if (choice.choose === 'new' && !added) return;
  const id = choice.choose === 'known' ? choice.id : added?.id;
  const edits = edited(tagging.tagSelections(document.getText(), targets, requestFor(registryWith(article, added), article.record, kind, id), openCase.kinds));
  await editing.apply(openCase, { articles: [{ document, version, edits }], ...(added && { evidence: addEntity(added) }) });
  selectTagged(article);
}

async function askEntity({ openCase, path }: ActiveArticle, kind: string, name: string): Promise<EntityChoice | undefined> {
  const itemsFor = entityItems(openCase, kind, path, name);
  const label = kindLabel(openCase, kind).one.toLowerCase();
  const answer = await askPick<EntityChoice>({
    title: l10n.t('Tag “{0}” as {1}', name, label), placeholder: l10n.t('Who or what is it? Choose one of the case, or type a new name'),
    items: itemsFor(''), itemsFor,
  });
  return typeof answer === 'object' ? answer.value : undefined;
}

/** The names of the case with the entity that is about to be added. */
function registryWith({ openCase: { index } }: ActiveArticle, added: NewEntity | undefined): Registry {
  return added ? Registry.of(withEntity(index.evidence, added)) : index.registry;
}

/** What cannot be tagged whatever it names is said before anything is asked; a name that is tagged already may get another entity. */
function refuseFirst(result: TaggingResult): void {
  if (isRefusal(result) && result.code !== 'already-tagged') throw new UserError(translated(result));
}
