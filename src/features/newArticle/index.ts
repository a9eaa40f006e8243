import { registerCommands } from '../../host/commands';
import type { Disposable } from '../../host/disposer';
import type { Services } from '../../workspace/services';
import type * as onUse from './onUse';

/** Makes a Markdown article of a plain text. */
export function registerNewArticle(services: Services, load: () => Promise<typeof onUse>): Disposable {
  return registerCommands(services.log, { newArticle: async () => (await load()).newArticle(services) });
}
