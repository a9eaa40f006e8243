import { l10n } from 'vscode';
import { isEntityId } from '../../core/evidence/ids';
import { rankEntities } from '../../core/index/rankEntities';
import { readMarkup } from '../../core/markup/readMarkup';
import { claimKind, type Tag } from '../../core/model';
import type { TagChange } from '../../core/tidying/changeTags';
import { changeTags } from '../../core/tidying/changeTags';
import { UserError } from '../../core/userError';
import { translated } from '../../host/diagnostics';
import { askPick, askText, type PickItem } from '../../host/steps';
import { activeArticle, type ActiveArticle } from '../../workspace/activeArticle';
import { refuseDate } from '../../workspace/asking/refuseDate';
import { kindLabel } from '../../workspace/kindLabels';
import type { OpenCase } from '../../workspace/openCase';
import type { Services } from '../../workspace/services';

/** What of a tag is to be changed: its kind, or an attribute, an empty key for one that it does not have yet. */
type Part = { readonly part: 'kind' } | { readonly part: 'attribute'; readonly key: string };

/** Changes the kind or an attribute of the innermost tag at the cursor. */
export async function changeTag({ cases, editing }: Services): Promise<void> {
  const article = activeArticle(cases);
  const { document, openCase } = article;
  const { version } = document;
  const tag = tagAt(article);
  if (tag?.kind === undefined) throw new UserError(translated({ code: 'no-tag-here', args: {} }));
  const title = l10n.t('Change the tag “{0}”', tag.text);
  const part = await askPick({ title, placeholder: l10n.t('What of it?'), items: partItems(openCase, tag) });
  const change = typeof part === 'object' ? await askChange(article, tag, part.value, title) : undefined;
  if (!change) return;
  const edits = changeTags(document.getText(), openCase.kinds, new Map([[tag.start, change]]));
  if (!edits) throw new UserError(translated({ code: 'tag-cannot-change', args: { text: tag.text } }));
  await editing.apply(openCase, { articles: [{ document, version, edits }] });
}

function tagAt({ document, offset, openCase }: ActiveArticle): Tag | undefined {
  const tags = readMarkup(document.getText(), { kinds: openCase.kinds }).tags;
  return tags.findLast(({ start, end }) => start <= offset && offset < end) ?? tags.findLast(({ end }) => end === offset);
}

function partItems(openCase: OpenCase, { kind = '', attributes }: Tag): PickItem<Part>[] {
  const own = [...new Set([...kind === claimKind ? [] : ['ref'], ...kind === 'event' ? ['date'] : [], ...attributes.keys()])];
  const labels = new Map([['ref', kind === claimKind ? l10n.t('Which claim it cites (ref)') : l10n.t('Whom or what it names (ref)')], ['date', l10n.t('Date')]]);
  return [
    ...kind === claimKind ? [] : [{ label: l10n.t('Kind'), description: kindLabel(openCase, kind).one, value: { part: 'kind' } as const }],
    ...own.map((key) => ({ label: labels.get(key) ?? key, description: attributes.get(key) ?? '', value: { part: 'attribute', key } as const })),
    { label: l10n.t('$(add) Another attribute…'), value: { part: 'attribute', key: '' } },
  ];
}

async function askChange(article: ActiveArticle, tag: Tag, part: Part, title: string): Promise<TagChange | undefined> {
  if (part.part === 'kind') return askKind(article.openCase, tag, title);
  const key = part.key === '' ? await askKey(title) : part.key;
  if (key === undefined) return undefined;
  const value = key === 'ref' && tag.kind !== claimKind ? await askReference(article, tag, title) : await askValue(tag, key, title);
  return value && { attributes: new Map([[key, value.value]]) };
}

async function askKind(openCase: OpenCase, tag: Tag, title: string): Promise<TagChange | undefined> {
  const others = [...openCase.kinds].filter((kind) => kind !== claimKind && kind !== tag.kind);
  const items = others.map((value) => ({ label: `$(${kindLabel(openCase, value).icon}) ${kindLabel(openCase, value).one}`, value }));
  const answer = await askPick({ title, placeholder: l10n.t('Which kind is it? Only this tag changes'), items });
  return typeof answer === 'object' ? { kind: answer.value } : undefined;
}

async function askReference({ openCase, path }: ActiveArticle, { kind = '', text, attributes }: Tag, title: string): Promise<{ readonly value: string | undefined } | undefined> {
  const ranked = rankEntities(openCase.index, { kind, document: path, name: text });
  const items: PickItem<string | undefined>[] = ranked.map(({ entity: { id, name } }) => ({ label: name, description: id, value: id }));
  if (attributes.has('ref')) items.unshift({ label: l10n.t('$(close) Remove'), description: l10n.t('the text alone says whom it names'), value: undefined });
  const typedItem = (typed: string): PickItem<string | undefined>[] => isEntityId(typed) ? [{ label: typed, description: l10n.t('this id'), alwaysShow: true, value: typed }] : [];
  const answer = await askPick<string | undefined>({ title, placeholder: l10n.t('Whom or what does it name? Choose, or type an id'), items, itemsFor: (typed) => [...items, ...typedItem(typed.trim())] });
  return typeof answer === 'object' ? { value: answer.value } : undefined;
}

async function askValue({ attributes }: Tag, key: string, title: string): Promise<{ readonly value: string | undefined } | undefined> {
  const answer = await askText({
    title, prompt: l10n.t('{0}; empty removes it', key), value: attributes.get(key) ?? '', ...(key === 'date' && { refuse: refuseDate }),
  });
  return typeof answer === 'object' ? { value: answer.value === '' ? undefined : answer.value } : undefined;
}

async function askKey(title: string): Promise<string | undefined> {
  const answer = await askText({ title, prompt: l10n.t('Its name'), refuse: (key) => /^\p{L}[\p{L}\p{N}_:.-]*$/u.test(key) ? undefined : l10n.t('A name takes letters, digits, _ : . and - and begins with a letter.') });
  return typeof answer === 'object' ? answer.value : undefined;
}
