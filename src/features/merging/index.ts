import { CodeActionKind, languages } from 'vscode';
import type { Side } from '../../core/evidence/merge/openConflicts';
import { together, type Disposable } from '../../host/disposer';
import { registerCaseCommands } from '../../workspace/caseCommands';
import type { GitMerging } from '../../workspace/gitMerging';
import type { Services } from '../../workspace/services';
import { ConflictFixes } from './conflictFixes';
import { MarkerNotices } from './markerNotices';
import { mergeByMeaning } from './mergeByMeaning';
import { renewProgram, setUpGitMerging } from './setUpGitMerging';
import { resolveConflicts, settle } from './resolveConflicts';

/** Has git merge evidence files by meaning, merges one in which git has stopped, and offers the choice that a merge left. */
export function registerMerging(services: Services, gitMerging: GitMerging | undefined): Disposable {
  const { cases, memory, log } = services;
  if (gitMerging) renewProgram(gitMerging, memory).catch((error: unknown) => { log.warn('merge program:', String(error)); });
  return together(
    new MarkerNotices(cases),
    languages.registerCodeActionsProvider({ pattern: '**/*' }, new ConflictFixes(cases), { providedCodeActionKinds: [CodeActionKind.QuickFix] }),
    registerCaseCommands(services, {
      setUpGitMerging: () => setUpGitMerging(cases, memory, gitMerging),
      mergeByMeaning: (uri?: string) => mergeByMeaning(services, uri),
      resolveConflict: () => resolveConflicts(services),
      settleConflict: (uri: string, pointer: string, side: Side) => settle(services, uri, pointer, side),
    }),
  );
}
