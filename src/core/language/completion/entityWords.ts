import type { RegisteredEntity } from '../../entities/registeredEntities';
import { counted } from '../say';
import type { CompletionView } from './completion';
import type { Uses } from './nameSearch';

/** What stands beside an entity that is offered: its kind, and whose name it is where it is found by another one. */
export function entityWords({ kind, name }: RegisteredEntity, found: string, { labelOf }: CompletionView): { readonly description: string } {
  return { description: found === name ? labelOf(kind) : `${name} · ${labelOf(kind)}` };
}

/** How often it is mentioned; its card says the rest. */
export function entityDetail({ id }: RegisteredEntity, { here, inCase }: Uses, { say }: CompletionView): string {
  const count = inCase(id);
  const mentions = count === 0 ? say('not mentioned yet') : counted(say, count, '1 mention', '{0} mentions');
  const inArticle = here(id) === 0 ? '' : say('{0} here', here(id));
  return [mentions, inArticle].filter((part) => part !== '').join(' · ');
}
