import type { Disposable } from '../../host/disposer';
import { registerCaseCommandsOnUse } from '../../workspace/caseCommands';
import type { Services } from '../../workspace/services';
import type * as onUse from './onUse';

/** Tags text as actors, events, other entities and claims, and takes tags away. */
export function registerTagging(services: Services, load: () => Promise<typeof onUse>): Disposable {
  return registerCaseCommandsOnUse(services, load, {
    tagActor: (use) => use.tagEntity(services, 'actor'),
    tagEvent: (use) => use.tagEntity(services, 'event'),
    tagEntity: (use) => use.tagAsAnyKind(services),
    tagClaim: (use) => use.tagClaim(services),
    tagAll: (use) => use.tagAll(services),
    removeTag: (use) => use.removeTag(services),
  });
}
