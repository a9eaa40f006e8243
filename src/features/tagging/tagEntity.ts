import { l10n } from 'vscode';
import { Registry } from '../../core/entities/registry';
import { wouldResolveTo } from '../../core/entities/resolve';
import { withEntity } from '../../core/entities/withEntity';
import { tagSelections } from '../../core/tagging/tagSelections';
import type { TagRequest } from '../../core/tagging/tagRequest';
import { activeArticle, type ActiveArticle } from '../../workspace/activeArticle';
import { addEntity, askNewEntity, type NewEntity } from '../../workspace/newEntity';
import { kindLabel } from '../../workspace/kindLabels';
import type { Services } from '../../workspace/services';
import { askPick } from '../../host/steps';
import { entityItems, type EntityChoice } from './entityItems';
import { edited, selectTagged, targetsOf } from './targets';

/** Tags the selections, or the name under each cursor, as an entity of the kind. */
export async function tagEntity({ cases, editing }: Pick<Services, 'cases' | 'editing'>, kind: string): Promise<void> {
  const article = activeArticle(cases);
  const { document, openCase } = article;
  const { version } = document;
  const targets = targetsOf(article, kind);
  const [first] = targets;
  if (!first) return;
  const name = document.getText().slice(first.start, first.end);
  const choice = await askEntity(article, kind, name);
  if (!choice) return;
  const added = choice.choose === 'new' ? await askNewEntity({ openCase, kind, name: choice.name }) : undefined;
  if (choice.choose === 'new' && !added) return;
  const id = choice.choose === 'known' ? choice.id : added?.id;
  const edits = edited(tagSelections(document.getText(), targets, requestFor(article, kind, id, added), openCase.kinds));
  await editing.apply(openCase, { articles: [{ document, version, edits }], evidence: added ? [addEntity(added)] : [] });
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

/** What to write around a text: `ref` only where the text alone would not resolve, with the new entity counted in. */
function requestFor({ openCase: { index }, record }: ActiveArticle, kind: string, id: string | undefined, added: NewEntity | undefined): (text: string) => TagRequest {
  if (id === undefined) return () => ({ kind });
  const registry = added ? new Registry(withEntity(index.evidence, added)) : index.registry;
  return (text) => wouldResolveTo(registry, record, kind, text, id) ? { kind } : { kind, attributes: { ref: id } };
}
