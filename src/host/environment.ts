import type { Environment } from '../core/model';

/** The real clock and random source, and who is working. */
export function environmentWith(user: Environment['user']): Environment {
  return {
    now: () => new Date(),
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    user,
  };
}
