import { randomBytes } from 'node:crypto';
import type { Environment } from '../core/model';

/** The real clock and chance. Nobody is named but whom the caller names: the name of an account is nobody's business. */
export function environmentOf(name: string | undefined): Environment {
  const user = name?.trim() ?? '';
  return { now: () => new Date(), random: (length) => randomBytes(length), user: () => user === '' ? undefined : user };
}
