import type { Environment } from '../core/model';

/** The real clock and random source, and whom the settings name. */
export function environmentWith(user: () => string | undefined): Environment {
  return {
    now: () => new Date(),
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    user,
  };
}
