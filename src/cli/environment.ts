import { randomBytes } from 'node:crypto';
import type { Environment } from '../core/model';

/** The real clock and chance. Nobody is named: the name of an account is nobody's business. */
export const environment: Environment = {
  now: () => new Date(),
  random: (length) => randomBytes(length),
  user: () => undefined,
};
