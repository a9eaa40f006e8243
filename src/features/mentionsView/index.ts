import { commands, EventEmitter, l10n, window } from 'vscode';
import { together, type Disposable } from '../../host/disposer';
import { askPick, askText } from '../../host/steps';
import { registerCaseCommandsOnUse } from '../../workspace/caseCommands';
import type { RecordRow } from '../../workspace/asking/recordRow';
import type { Services } from '../../workspace/services';
import type { HitNode, MentionsNode } from './hitRow';
import type * as onUse from './onUse';
import type { Search } from './search';

/** The view of everything that a search for an entity, for two together or for words finds, a keyword in context each. */
export function registerMentionsView(services: Services, load: () => Promise<typeof onUse>): Disposable {
  const { cases } = services;
  const changed = new EventEmitter<undefined>();
  let made: onUse.MentionsRows | undefined;
  const view = window.createTreeView<MentionsNode>('dossier.mentions', { showCollapseAll: true, treeDataProvider: {
    onDidChangeTreeData: changed.event,
    getTreeItem: async (node) => (await rows()).getTreeItem(node),
    getChildren: async (node) => [...await made?.getChildren(node) ?? []],
  } });
  const rows = async (): Promise<onUse.MentionsRows> => {
    const { MentionsRows } = await load();
    return made ??= new MentionsRows(cases, view, changed);
  };
  const show = async (search: Search | undefined) => {
    if (!search) return;
    await (await rows()).show(search);
    await commands.executeCommand('dossier.mentions.focus');
  };
  return together(changed, view, { dispose: () => made?.dispose() }, registerCaseCommandsOnUse(services, load, {
    findMentions: async (use, row?: RecordRow) => show(await use.searchForEntity(cases, row)),
    findTogether: async (use, row?: RecordRow) => show(await use.searchForTwo(cases, row)),
    findWords: async (use) => show(await use.searchForWords(cases)),
    showSearch: (_, { search }: { readonly search: Search }) => show(search),
    listSearches: async () => { (await rows()).list(); },
    sortMentions: async () => { await sortMentions(await rows()); },
    filterMentions: async () => { await filterMentions(await rows()); },
    exportMentions: async (use) => {
      const { search, order } = await rows();
      await use.exportHits(services, search, order);
    },
    openHit: (use, node: HitNode) => use.openHit(node),
  }));
}

async function sortMentions(rows: onUse.MentionsRows): Promise<void> {
  const answer = await askPick({ title: l10n.t('Sort mentions'), placeholder: l10n.t('Within each article, by what?'), active: (order) => order === rows.order, items: [
    { label: l10n.t('Place'), value: 'place' as const }, { label: l10n.t('The words before'), value: 'left' as const }, { label: l10n.t('The words behind'), value: 'right' as const },
  ] });
  if (typeof answer === 'object') rows.sort(answer.value);
}

async function filterMentions(rows: onUse.MentionsRows): Promise<void> {
  const { search, filter } = rows;
  const answer = await askText({ title: l10n.t('Filter mentions'), prompt: l10n.t('Show only mentions with this in them, around them or in the title of their article; nothing shows all.'), value: filter });
  if (typeof answer === 'object') await rows.show(search, answer.value);
}
