import { l10n } from 'vscode';
import type { Nearness } from '../../core/index/together';
import { askPick, askText } from '../../host/steps';
import { askCase } from '../../workspace/asking/askCase';
import { askEntity, chooseEntity, type CaseEntity } from '../../workspace/asking/chooseEntity';
import type { RecordRow } from '../../workspace/asking/recordRow';
import type { Cases } from '../../workspace/cases';
import type { Search } from './search';

/** The entity of the row, of the tag at the cursor, or one that the user chooses. */
export async function searchForEntity(cases: Cases, row: RecordRow | undefined): Promise<Search | undefined> {
  const entity = await chooseEntity(cases, row, l10n.t('Find all mentions'));
  return entity && { openCase: entity.openCase, sought: { type: 'entity', key: entity.key }, title: nameOf(entity) };
}

/** An entity, another one, and how near to each other. */
export async function searchForTwo(cases: Cases, row: RecordRow | undefined): Promise<Search | undefined> {
  const title = l10n.t('Find two together');
  const one = await chooseEntity(cases, row, title);
  if (!one) return undefined;
  const { openCase, key } = one;
  const others = openCase.index.entities().filter((entry) => entry.key !== key && entry.mentions > 0);
  const other = await askEntity(openCase, others, { title, placeholder: l10n.t('“{0}” together with whom?', nameOf(one)) });
  const nearness = other && await askNearness(title);
  if (!nearness) return undefined;
  const words = { sentence: l10n.t('in one sentence'), paragraph: l10n.t('in one paragraph'), article: l10n.t('in one article') }[nearness];
  return { openCase, sought: { type: 'together', keys: [key, other.key], nearness }, title: l10n.t('{0} and {1}, {2}', nameOf(one), nameOf(other), words) };
}

async function askNearness(title: string): Promise<Nearness | undefined> {
  const answer = await askPick<Nearness>({ title, placeholder: l10n.t('How near to each other?'), items: [
    { label: l10n.t('In one sentence'), value: 'sentence' }, { label: l10n.t('In one paragraph'), value: 'paragraph' }, { label: l10n.t('In one article'), value: 'article' },
  ] });
  return typeof answer === 'object' ? answer.value : undefined;
}

/** Words in the texts of all articles, tagged or not. */
export async function searchForWords(cases: Cases): Promise<Search | undefined> {
  const title = l10n.t('Find words in all articles');
  const openCase = await askCase(cases, title);
  if (!openCase) return undefined;
  const answer = await askText({ title, prompt: l10n.t('In any case; white space is any white space.'), refuse: (text) => text === '' ? l10n.t('Write what to look for.') : undefined });
  return typeof answer === 'object' ? { openCase, sought: { type: 'words', words: answer.value }, title: l10n.t('“{0}”', answer.value) } : undefined;
}

function nameOf({ openCase, key }: CaseEntity): string {
  const name = openCase.index.entity(key)?.name ?? '';
  return name.trim() === '' ? key : name;
}
