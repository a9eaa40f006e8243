import { CodeActionKind, languages } from 'vscode';
import type { Side } from '../../core/evidence/merge/openConflicts';
import { together, type Disposable } from '../../host/disposer';
import { registerCaseCommandsOnUse } from '../../workspace/caseCommands';
import type { GitMerging } from '../../workspace/gitMerging';
import type { Services } from '../../workspace/services';
import { ConflictFixes } from './conflictFixes';
import { MarkerNotices } from './markerNotices';
import type * as onUse from './onUse';
import { renewProgram } from './renewProgram';

/** Has git merge evidence files by meaning, merges one in which git has stopped, and offers the choice that a merge left. */
export function registerMerging(services: Services, load: () => Promise<typeof onUse>, gitMerging: GitMerging | undefined): Disposable {
  const { cases, memory, log } = services;
  if (gitMerging) renewProgram(gitMerging, memory).catch((error: unknown) => { log.warn('merge program:', String(error)); });
  return together(
    new MarkerNotices(cases),
    languages.registerCodeActionsProvider({ pattern: '**/*' }, new ConflictFixes(cases), { providedCodeActionKinds: [CodeActionKind.QuickFix] }),
    registerCaseCommandsOnUse(services, load, {
      setUpGitMerging: (use) => use.setUpGitMerging(cases, memory, gitMerging),
      mergeByMeaning: (use, uri?: string) => use.mergeByMeaning(services, uri),
      resolveConflict: (use) => use.resolveConflicts(services),
      settleConflict: (use, uri: string, pointer: string, side: Side) => use.settle(services, uri, pointer, side),
    }),
  );
}
