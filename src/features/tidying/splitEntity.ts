import { l10n } from 'vscode';
import { nearestWords } from '../../core/concordance/nearestWords';
import { entityId } from '../../core/evidence/ids';
import type { EntityEntry, LocatedMention } from '../../core/index/entries';
import { wordsAround } from '../../core/index/wordsAround';
import { shortened } from '../../core/shortened';
import { changeTags } from '../../core/tidying/changeTags';
import { areAsTicked, documentsToSplit, refusalToSplit, tagsToSplit, type TickedMention } from '../../core/tidying/splitEntity';
import { UserError } from '../../core/userError';
import { translated } from '../../host/diagnostics';
import { askChecks, askText, type PickItem } from '../../host/steps';
import { articleTexts } from '../../workspace/articleTexts';
import { addEntity } from '../../workspace/asking/newEntity';
import type { RecordRow } from '../../workspace/asking/recordRow';
import type { OpenCase } from '../../workspace/openCase';
import { refuseWhileReading } from '../../workspace/refuseWhileReading';
import type { Services } from '../../workspace/services';
import { entityAtHand, isRegistered } from './entityAtHand';
import { editsOf } from './openArticles';

/** More than anyone goes through in one sitting. */
const mostMentions = 1000;
const aroundLength = 50;
/** So much of it that the place still stands beside it: columns before the mention, characters behind it. */
const widthBefore = 24;
const lengthAfter = 24;

/** Divides an entity: the mentions that the user ticks go to a new one of its kind. */
export async function splitEntity({ cases, editing }: Services, row: RecordRow | undefined): Promise<void> {
  const title = l10n.t('Split entity');
  const found = await entityAtHand(cases, row, {
    title, placeholder: l10n.t('Which entity is in truth two?'), takes: (entry) => isRegistered(entry) && entry.mentions > 0,
    none: l10n.t('Only an entity of the case that articles mention can be split.'),
  });
  if (!found) return;
  const { openCase, entry } = found;
  refuseWhileReading(openCase);
  openCase.evidenceToWrite().refuseUnwritable();
  const goes = await askMentions(openCase, entry);
  if (!goes || goes.length === 0) return;
  const newName = await askName(entry, (name) => {
    const refusal = refusalToSplit(openCase.index, { id: entry.key, newName: name });
    return refusal && translated(refusal);
  });
  if (newName === undefined) return;
  const newId = entityId(newName, (id) => openCase.index.registry.holderOf(id) !== undefined);
  const split = { id: entry.key, newId, newName };
  const articles = await editsOf(openCase, documentsToSplit(openCase.index, split, goes), (path, text) => {
    if (!areAsTicked(openCase.index, path, entry.key, goes)) throw new UserError(l10n.t('The article changed in the meantime, so nothing was done. Please try again.'));
    const own = new Set(goes.filter(({ document }) => document === path).map(({ index }) => index));
    return changeTags(text, openCase.kinds, tagsToSplit(openCase.index, path, split, own));
  });
  await editing.apply(openCase, { articles, evidence: addEntity({ kind: entry.kind, id: newId, name: newName, date: undefined }) });
}

/** The mentions that go; undefined where the user stopped. */
async function askMentions(openCase: OpenCase, { key, name, mentions: count }: EntityEntry): Promise<readonly TickedMention[] | undefined> {
  const mentions = openCase.index.mentionsOf(key).slice(0, mostMentions);
  const items = await mentionItems(openCase, mentions);
  const answer = await askChecks({
    title: l10n.t('Split “{0}”', name), stays: true, items, isTicked: () => false,
    placeholder: count > mostMentions ? l10n.t('Tick what is somebody or something else; these are the first {0} of {1} mentions', mostMentions, count) : l10n.t('Tick what is somebody or something else'),
  });
  if (typeof answer !== 'object') return undefined;
  if (answer.value.length === count) throw new UserError(l10n.t('All mentions were ticked, so nothing would be left of “{0}”; rename it instead.', name));
  return answer.value;
}

async function mentionItems(openCase: OpenCase, located: readonly LocatedMention[]): Promise<PickItem<TickedMention>[]> {
  // The articles may change while texts are read and while the user ticks.
  const own = located.map(({ document, index, mention }) => ({ document, index, mention }));
  const texts = new Map((await articleTexts(openCase, [...new Set(own.map(({ document }) => document))])).map(({ document, text }) => [document, text]));
  return own.map(({ document, index, mention }) => {
    const { before, after } = wordsAround(texts.get(document) ?? '', mention, openCase.index.record(document), aroundLength);
    return { label: `${nearestWords(before, widthBefore)}⟦${mention.text}⟧${shortened(after.trimEnd(), lengthAfter)}`, description: l10n.t('line {0}, {1}', mention.line, document), value: { document, index, start: mention.start, text: mention.text } };
  });
}

async function askName({ name }: EntityEntry, refuse: (name: string) => string | undefined): Promise<string | undefined> {
  const answer = await askText({ title: l10n.t('Split “{0}”', name), prompt: l10n.t('Full name of the new one'), stays: true, refuse });
  return typeof answer === 'object' ? answer.value : undefined;
}
