import { l10n } from 'vscode';
import { registerCommands } from '../../host/commands';
import { together, type Disposable } from '../../host/disposer';
import { revealMention } from '../../workspace/reveal';
import type { Services } from '../../workspace/services';
import { CaseTree } from '../../workspace/tree/caseTree';
import { ClaimDrop } from '../../workspace/tree/claimDrop';
import { openNode } from '../../workspace/tree/openNode';
import type { SortOrder } from './caseContent';
import { EntitiesModel } from './entitiesModel';
import type { MentionRow } from './entityNode';

/** The tree of all that articles and evidence file name. */
export function registerEntitiesView({ cases, log }: Services): Disposable {
  const model = new EntitiesModel();
  const tree = new CaseTree({ name: 'entities', cases, model, dragAndDrop: new ClaimDrop() });
  const sort = (order: SortOrder): void => {
    model.order = order;
    tree.rearrange();
  };
  return together(tree, registerCommands(log, {
    openNode: (node: MentionRow | Parameters<typeof openNode>[0]) => node.type === 'mention' ? revealMention(node.openCase, node) : openNode(node),
    sortByName: () => { sort('name'); },
    sortByCount: () => { sort('count'); },
    filterEntities: () => tree.askFilter(l10n.t('Filter entities'), l10n.t('Show only entities and claims whose name, alias, id or text contains this.')),
    clearFilter: () => { tree.filter(''); },
  }));
}
