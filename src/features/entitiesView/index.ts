import { linkTargetPath } from '../../core/evidence/recordPath';
import { registerCommands } from '../../host/commands';
import { together, type Disposable } from '../../host/disposer';
import { openRecord } from '../../workspace/openRecord';
import { revealClaim, revealMention } from '../../workspace/reveal';
import type { Services } from '../../workspace/services';
import type { EntityNode } from './entityTree';
import { EntitiesView } from './entitiesView';

/** The tree of all that articles and evidence file name. */
export function registerEntitiesView({ cases, log }: Services): Disposable {
  const view = new EntitiesView(cases);
  return together(view, registerCommands(log, {
    openNode,
    sortByName: () => { view.sort('name'); },
    sortByCount: () => { view.sort('count'); },
    filterEntities: () => view.askFilter(),
    clearFilter: () => { view.filter(''); },
  }));
}

async function openNode(node: EntityNode): Promise<void> {
  if (node.type === 'mention') await revealMention(node.openCase, node.document, node.mention, node.index);
  else if (node.type === 'claim') await revealClaim(node.openCase, node.entry.id);
  else if (node.type === 'link') await openRecord(node.openCase, linkTargetPath(node.target));
}
