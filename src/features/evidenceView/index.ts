import { l10n } from 'vscode';
import { UserError } from '../../core/userError';
import { registerCommands } from '../../host/commands';
import { together, type Disposable } from '../../host/disposer';
import { registerCaseCommands } from '../../workspace/caseCommands';
import type { RecordRow } from '../../workspace/asking/recordRow';
import type { Services } from '../../workspace/services';
import { CaseTree } from '../../workspace/tree/caseTree';
import type { SourceOrder } from './evidenceContent';
import { EvidenceDrag } from './evidenceDrag';
import { EvidenceModel } from './evidenceModel';
import type { EvidenceNode } from './evidenceNode';
import { itemsAmong } from './itemsAmong';
import type * as onUse from './onUse';
import { soughtItem } from './soughtItem';

/** The sources of the cases, what is known from each, and the claims that use it. */
export function registerEvidenceView(services: Services, load: () => Promise<typeof onUse>): Disposable {
  const { cases, log } = services;
  const model = new EvidenceModel();
  const tree = new CaseTree({ name: 'evidence', cases, model, canSelectMany: true, dragAndDrop: new EvidenceDrag() });
  const sort = (order: SourceOrder): void => {
    model.order = order;
    tree.rearrange();
  };
  const link = registerCaseCommands(services, {
    linkToClaim: async (row?: EvidenceNode, rows?: readonly EvidenceNode[]) => {
      const items = itemsAmong(rows ?? (row ? [row] : tree.selection));
      await (await load()).linkToClaim(services, items);
    },
  });
  return together(tree, link, registerCommands(log, {
    sortSourcesByName: () => { sort('name'); },
    sortSourcesByDate: () => { sort('date'); },
    filterEvidence: () => tree.askFilter(l10n.t('Filter evidence'), l10n.t('Show only evidence whose summary, quotation, source or claim contains this.')),
    clearEvidenceFilter: () => { tree.filter(''); },
    openSource: async (row?: RecordRow) => {
      const chosen = row ?? tree.selection[0];
      await (await load()).openSource(chosen);
    },
    revealInEvidence: async (row?: RecordRow) => {
      if (row?.target === undefined) throw new UserError(l10n.t('Choose the evidence below its claim in a view first.'));
      const isThere = await tree.reveal(soughtItem(row.openCase, row.target));
      if (!isThere) throw new UserError(l10n.t('The Evidence view does not have {0}; it may be gone.', row.target));
    },
  }));
}
