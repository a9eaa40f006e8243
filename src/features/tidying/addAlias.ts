import { l10n } from 'vscode';
import type { EntityEntry } from '../../core/index/entries';
import { rankEntities } from '../../core/index/rankEntities';
import { withoutParticle } from '../../core/tagging/koreanParticles';
import { aliasChanges, aliasOfTag, refusalToAddAlias } from '../../core/tidying/aliases';
import { withoutEnding } from '../../core/tidying/nameEnding';
import { UserError } from '../../core/userError';
import { translated } from '../../host/diagnostics';
import { fittingItems } from '../../host/fittingItems';
import { askPick, askText } from '../../host/steps';
import { findActiveArticle } from '../../workspace/activeArticle';
import type { RecordRow } from '../../workspace/asking/recordRow';
import type { Cases } from '../../workspace/cases';
import type { OpenCase } from '../../workspace/openCase';
import type { Services } from '../../workspace/services';
import { entityAtHand, entityItem } from './entityAtHand';

/** A name, and the entity that is to have it. */
export interface Alias {
  readonly openCase: OpenCase;
  readonly id: string;
  readonly alias: string;
}

/** Gives an entity of the case one more name: the text of the tag at the cursor, or a name that is not in the case yet. */
export async function addAlias({ cases, editing }: Services, row: RecordRow | Alias | undefined): Promise<void> {
  const wanted = row && 'alias' in row ? row : await aliasAtHand(cases, row);
  if (!wanted) return;
  const { openCase, id, alias } = wanted;
  openCase.evidenceToWrite().refuseUnwritable();
  const refusal = refusalToAddAlias(openCase.index, id, alias);
  if (refusal) throw new UserError(translated(refusal));
  if (aliasChanges(openCase.index, id, alias).length === 0) throw new UserError(l10n.t('“{0}” is already a name of {1}.', alias, id));
  await editing.apply(openCase, { evidence: () => aliasChanges(openCase.index, id, alias) });
}

/** A tag that says by `ref` whom it names says how that one is called, too. */
async function aliasAtHand(cases: Cases, row: RecordRow | undefined): Promise<Alias | undefined> {
  const article = row ? undefined : findActiveArticle(cases);
  const own = article && aliasOfTag(article.openCase.index, article.path, article.offset);
  return own ? askWithoutParticle({ openCase: article.openCase, ...own }) : askAlias(cases, row);
}

/** A Korean name may end like one with a particle, so the user says. */
async function askWithoutParticle(wanted: Alias): Promise<Alias | undefined> {
  const value = withoutParticle(wanted.alias);
  if (value === wanted.alias) return wanted;
  const answer = await askText({ title: l10n.t('Add as alias'), prompt: l10n.t('The name without the particle behind it'), value });
  return typeof answer === 'object' ? { ...wanted, alias: answer.value } : undefined;
}

async function askAlias(cases: Cases, row: RecordRow | undefined): Promise<Alias | undefined> {
  const title = l10n.t('Add as alias');
  const found = await entityAtHand(cases, row, {
    title, placeholder: l10n.t('Which name?'), takes: ({ state, id }) => state === 'notInCase' && id === undefined,
    none: l10n.t('There is no name here that is not in the case yet; put the cursor on one.'),
  });
  const id = found && await askWhose(found.openCase, found.entry);
  return !found || id === undefined ? undefined : { openCase: found.openCase, id, alias: withoutEnding(found.entry.name) };
}

async function askWhose(openCase: OpenCase, { kind, name }: EntityEntry): Promise<string | undefined> {
  const ranked = rankEntities(openCase.index, { kind, document: '', name }).flatMap(({ entity }) => openCase.index.entity(entity.id) ?? []);
  if (ranked.length === 0) throw new UserError(l10n.t('The case has no entity of this kind yet; add the name to the case instead.'));
  const items = ranked.map((entry) => entityItem(openCase, entry));
  const answer = await askPick({ title: l10n.t('Add “{0}” as alias', name), placeholder: l10n.t('Whose name is it?'), items: [], itemsFor: fittingItems(items) });
  return typeof answer === 'object' ? answer.value.key : undefined;
}
