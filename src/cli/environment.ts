import { randomBytes } from 'node:crypto';
import { userInfo } from 'node:os';
import type { Environment } from '../core/model';

/** The real clock, chance, and name of the account. */
export const environment: Environment = {
  now: () => new Date(),
  random: (length) => randomBytes(length),
  user: () => {
    try {
      return userInfo().username;
    } catch {
      // An account without a name, as in some containers.
      return undefined;
    }
  },
};
