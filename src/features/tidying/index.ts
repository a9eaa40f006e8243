import { CodeActionKind, languages } from 'vscode';
import { together, type Disposable } from '../../host/disposer';
import { registerCaseCommandsOnUse } from '../../workspace/caseCommands';
import type { RecordRow } from '../../workspace/asking/recordRow';
import type { Services } from '../../workspace/services';
import type { Alias } from './addAlias';
import { EvidenceRenaming } from './evidenceRenaming';
import { FixProvider } from './fixProvider';
import type { FixedPlace, TidyRequest } from './fixes';
import type * as onUse from './onUse';
import { RenameProvider } from './renameProvider';

/** Keeps names and ids in order: F2 on either, and commands that merge, divide, name and sort entities. `load` brings what does it. */
export function registerTidying(services: Services, load: () => Promise<typeof onUse>): Disposable {
  const provider = new RenameProvider(services, load);
  return together(
    languages.registerRenameProvider({ language: 'markdown' }, provider),
    new EvidenceRenaming(services.cases, provider),
    languages.registerCodeActionsProvider({ pattern: '**/*' }, new FixProvider(services.cases, load), { providedCodeActionKinds: [CodeActionKind.QuickFix] }),
    registerCaseCommandsOnUse(services, load, {
      mergeEntities: (use, row?: RecordRow, other?: string) => use.mergeEntities(services, row, other),
      reverseMerge: (use, row?: RecordRow) => use.reverseMerge(services, row),
      splitEntity: (use, row?: RecordRow) => use.splitEntity(services, row),
      changeKind: (use, row?: RecordRow) => use.changeKind(services, row),
      addAlias: (use, row?: RecordRow | Alias) => use.addAlias(services, row),
      addAllNamed: (use) => use.addAllNamed(services),
      changeTag: (use) => use.changeTag(services),
      tidy: (use, place: FixedPlace, request: TidyRequest) => use.tidy(services, place, request),
    }),
  );
}
