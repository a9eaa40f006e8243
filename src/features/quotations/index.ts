import { CodeActionKind, l10n, languages } from 'vscode';
import { together, type Disposable } from '../../host/disposer';
import { registerCaseCommandsOnUse } from '../../workspace/caseCommands';
import type { RecordRow } from '../../workspace/asking/recordRow';
import type { Services } from '../../workspace/services';
import type * as onUse from './onUse';
import { QuotationFixes } from './quotationFixes';
import type { SummedSource } from './renewSum';
import { ShownQuotations } from './shownQuotations';

/** Goes from evidence to its words in the source, and shows which quotations are no longer there. */
export function registerQuotations({ cases, settings, editing, load, log }: Services, loadUse: () => Promise<typeof onUse>): Disposable {
  return together(
    new ShownQuotations(cases, settings, load),
    languages.registerCodeActionsProvider({ pattern: '**/*' }, new QuotationFixes(cases), { providedCodeActionKinds: [CodeActionKind.QuickFix] }),
    registerCaseCommandsOnUse({ cases, log }, loadUse, {
      openQuotation: async ({ chooseQuotation, openQuotation }, row?: RecordRow) => {
        const chosen = await chooseQuotation(cases, l10n.t('Open source at quotation'), row);
        if (chosen) await openQuotation(chosen, await load('anchoring'));
      },
      reanchor: async ({ chooseQuotation, reanchor }, row?: RecordRow) => {
        const chosen = await chooseQuotation(cases, l10n.t('Re-anchor quotation'), row);
        if (chosen) await reanchor(chosen, editing, await load('anchoring'));
      },
      renewSum: async ({ renewSum }, source: SummedSource) => renewSum(source, editing, await load('anchoring')),
    }),
  );
}
