import { CodeActionKind, languages } from 'vscode';
import { together, type Disposable } from '../../host/disposer';
import { registerCaseCommands } from '../../workspace/caseCommands';
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
    registerCaseCommands(services, {
      mergeEntities: async (row?: RecordRow, other?: string) => (await load()).mergeEntities(services, row, other),
      reverseMerge: async (row?: RecordRow) => (await load()).reverseMerge(services, row),
      splitEntity: async (row?: RecordRow) => (await load()).splitEntity(services, row),
      changeKind: async (row?: RecordRow) => (await load()).changeKind(services, row),
      addAlias: async (row?: RecordRow | Alias) => (await load()).addAlias(services, row),
      addAllNamed: async () => (await load()).addAllNamed(services),
      changeTag: async () => (await load()).changeTag(services),
      tidy: async (place: FixedPlace, request: TidyRequest) => (await load()).tidy(services, place, request),
    }),
  );
}
