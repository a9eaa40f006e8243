import { EventEmitter, workspace, type Uri } from 'vscode';
import { together, type Disposable } from '../../host/disposer';
import { registerCaseCommandsOnUse } from '../../workspace/caseCommands';
import type { RecordRow } from '../../workspace/asking/recordRow';
import type { Services } from '../../workspace/services';
import type * as onUse from './onUse';
import { profileScheme } from './profileUri';

/** Everything that the case knows of one entity, as a read-only document that follows the case. */
export function registerProfile(services: Services, load: () => Promise<typeof onUse>): Disposable {
  const changed = new EventEmitter<Uri>();
  let made: onUse.OpenProfiles | undefined;
  const profiles = async (): Promise<onUse.OpenProfiles> => {
    const { OpenProfiles } = await load();
    return made ??= new OpenProfiles(services, changed);
  };
  return together(
    changed, { dispose: () => made?.dispose() },
    workspace.registerTextDocumentContentProvider(profileScheme, {
      onDidChange: changed.event, provideTextDocumentContent: async (uri) => (await profiles()).text(uri),
    }),
    registerCaseCommandsOnUse(services, load, {
      showProfile: (use, row?: RecordRow) => use.showProfile(services, row),
      exportProfile: (use, row?: RecordRow) => use.exportProfile(services, row),
    }),
  );
}
