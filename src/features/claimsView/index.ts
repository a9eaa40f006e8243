import { commands, l10n, type Memento } from 'vscode';
import { UserError } from '../../core/userError';
import { registerCommands } from '../../host/commands';
import { together, type Disposable } from '../../host/disposer';
import { activeArticle } from '../../workspace/activeArticle';
import type { Cases } from '../../workspace/cases';
import { claimAt } from '../../workspace/claimAt';
import type { OpenCase } from '../../workspace/openCase';
import type { RecordRow } from '../../workspace/asking/recordRow';
import type { Services } from '../../workspace/services';
import { CaseTree } from '../../workspace/tree/caseTree';
import { ClaimDrop } from '../../workspace/tree/claimDrop';
import type { ClaimsState } from './changedRows';
import { groupings, type Grouping } from './claimsContent';
import { ClaimsModel } from './claimsModel';
import type { ClaimsNode } from './claimsNode';
import type { Arrangement } from './claimsTree';
import { soughtClaim } from './soughtClaim';

const groupingKey = 'dossier.claimsGrouping';

/** The claims of the cases, by assessment, by article or by what they lack, each with its evidence. */
export function registerClaimsView({ cases, memory, log }: Services): Disposable {
  const model = new ClaimsModel({ grouping: rememberedGrouping(memory), order: 'place' });
  const tree = new CaseTree<ClaimsNode, ClaimsState>({ name: 'claims', cases, model, dragAndDrop: new ClaimDrop() });
  const arrange = (change: Partial<Arrangement>): void => {
    model.arrangement = { ...model.arrangement, ...change };
    tellGrouping(model.arrangement);
    tree.rearrange();
  };
  const group = async (grouping: Grouping): Promise<void> => {
    arrange({ grouping });
    await memory.update(groupingKey, grouping);
  };
  tellGrouping(model.arrangement);
  return together(tree, registerCommands(log, {
    groupByAssessment: () => group('assessment'),
    groupByArticle: () => group('article'),
    groupByGap: () => group('gap'),
    sortClaimsByPlace: () => { arrange({ order: 'place' }); },
    sortClaimsByEvidence: () => { arrange({ order: 'evidence' }); },
    filterClaims: () => tree.askFilter(l10n.t('Filter claims'), l10n.t('Show only claims that contain this, or whose evidence or its source does.')),
    clearClaimsFilter: () => { tree.filter(''); },
    revealInClaims: async (row?: RecordRow) => {
      const { openCase, id } = row ? placeOf(row) : claimAtCursor(cases);
      const isThere = await tree.reveal(soughtClaim(openCase, id, model));
      if (!isThere) throw new UserError(l10n.t('The Claims view does not have the claim {0}; it may be gone.', id));
    },
  }));
}

function rememberedGrouping(memory: Memento): Grouping {
  const remembered = memory.get<unknown>(groupingKey);
  return groupings.find((grouping) => grouping === remembered) ?? 'assessment';
}

/** The title menu ticks none, but leaves out what is chosen already. */
function tellGrouping({ grouping, order }: Arrangement): void {
  void commands.executeCommand('setContext', 'dossier.claimsGrouping', grouping);
  void commands.executeCommand('setContext', 'dossier.claimsOrder', order);
}

function placeOf({ openCase, entry, claim }: RecordRow): { readonly openCase: OpenCase; readonly id: string } {
  return { openCase, id: claim ?? entry?.id ?? '' };
}

function claimAtCursor(cases: Cases): { readonly openCase: OpenCase; readonly id: string } {
  const article = activeArticle(cases);
  const id = claimAt(article)?.id;
  if (id === undefined) throw new UserError(l10n.t('Put the cursor into a claim that has an id first.'));
  return { openCase: article.openCase, id };
}
