import type { Disposable } from '../../host/disposer';
import { registerCaseCommands } from '../../workspace/caseCommands';
import type { Services } from '../../workspace/services';
import type * as onUse from './onUse';

/** Tags text as actors, events, other entities and claims, and takes tags away. */
export function registerTagging(services: Services, load: () => Promise<typeof onUse>): Disposable {
  return registerCaseCommands(services, {
    tagActor: async () => (await load()).tagEntity(services, 'actor'),
    tagEvent: async () => (await load()).tagEntity(services, 'event'),
    tagEntity: async () => (await load()).tagAsAnyKind(services),
    tagClaim: async () => (await load()).tagClaim(services),
    tagAll: async () => (await load()).tagAll(services),
    removeTag: async () => (await load()).removeTag(services),
  });
}
